using Conformance.Properties.Tests.FsCheckXunitContract.Fixtures;
using FsCheck.Xunit;

namespace Conformance.Properties.Tests.FsCheckXunitContract;

public class SettingsTests
{
    [Fact]
    public async Task Sizes_run_from_start_to_end()
    {
        Assert.Equal(Expected.Verbose("43", "33", "-22", "48", "39"), (await PropertyRun.Of<Settings>(nameof(Settings.Large))).Output);
        Assert.Equal(Expected.Verbose("-2", "0", "-2", "3", "-5"), (await PropertyRun.Of<Settings>(nameof(Settings.Small))).Output);
    }

    [Fact]
    public async Task Verbose_writes_every_set_of_arguments_and_every_shrink()
    {
        const string Note = " (At least one control character has been escaped as a char code, e.g. \\023)";
        Assert.Equal(
            Expected.Verbose(
                """(-5, "\029\020\003\016uD*(")""" + Note,
                """(-30, "-I5")""",
                """(24, "'h\001")""" + Note),
            (await PropertyRun.Of<Settings>(nameof(Settings.Verbose))).Output);
        Assert.Equal(
            Expected.Arguments("1", "7") + "shrink:\n4\n\nshrink:\n3\n\n",
            (await PropertyRun.Of<Settings>(nameof(Settings.VerboseFailure))).Output);
        Assert.Equal(
            Expected.Arguments("19", "4") + "\n",
            (await PropertyRun.Of<Settings>(nameof(Settings.VerboseAndQuiet))).Output);
    }

    [Fact]
    public async Task The_first_arbitrary_for_a_type_makes_its_values_and_shrinks_them()
    {
        Assert.Equal(Expected.Verbose("64", "64", "50"), (await PropertyRun.Of<Settings>(nameof(Settings.Even))).Output);
        Assert.Equal(Expected.Verbose("65", "65", "51"), (await PropertyRun.Of<Settings>(nameof(Settings.OddFirst))).Output);
        Assert.EndsWith(
            "\nOriginal:\n64\nShrunk:\n16\n",
            (await PropertyRun.Of<Settings>(nameof(Settings.EvenFailure))).FailureMessage,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_written_is_minus_one_false_or_empty()
    {
        var property = new PropertyAttribute();

        Assert.Equal((-1, -1, -1, -1), (property.MaxTest, property.MaxRejected, property.StartSize, property.EndSize));
        Assert.False(property.QuietOnSuccess || property.Verbose);
        Assert.Empty(property.Arbitrary);
        Assert.Null(property.Replay);
    }
}
