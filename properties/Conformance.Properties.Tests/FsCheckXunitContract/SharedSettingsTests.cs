using Conformance.Properties.Tests.FsCheckXunitContract.Fixtures;

namespace Conformance.Properties.Tests.FsCheckXunitContract;

public class SharedSettingsTests
{
    private static readonly string _evens = Expected.Verbose("64", "64", "50");

    [Fact]
    public async Task A_class_sets_its_properties_and_those_of_classes_derived_or_nested()
    {
        Assert.Equal(_evens, (await PropertyRun.Of<Shared>(nameof(Shared.Inherits))).Output);
        Assert.Equal(_evens, (await PropertyRun.Of<Shared.Derived>(nameof(Shared.Derived.InheritsFromBase))).Output);
        Assert.Equal(_evens, (await PropertyRun.Of<Shared.Nested>(nameof(Shared.Nested.InheritsFromOuter))).Output);
    }

    [Fact]
    public async Task What_a_property_writes_itself_wins_even_when_it_is_the_default()
    {
        Assert.Equal(Expected.Verbose("64"), (await PropertyRun.Of<Shared>(nameof(Shared.Overrides))).Output);
        Assert.Equal("Ok, passed 3 tests.\n\n", (await PropertyRun.Of<Shared>(nameof(Shared.SwitchesOff))).Output);
    }

    [Fact]
    public async Task Arbitraries_add_up_and_the_nearest_wins() =>
        Assert.Equal(Expected.Verbose("65", "65", "51"), (await PropertyRun.Of<Shared>(nameof(Shared.GoesFirst))).Output);
}
