namespace Conformance.Reports.Tests;

public sealed class MergedWarningsTests
{
    private const string Accepted = "take was never accepted";
    private const string Possible = "take was never possible";
    private const string Refused = "take was never refused";

    [Theory]
    [InlineData(Refused, 3, 0, Possible, 0, 0, Refused)]
    [InlineData(Accepted, 0, 3, Possible, 0, 0, Accepted)]
    [InlineData(Possible, 0, 0, Possible, 0, 0, Possible)]
    [InlineData(Refused, 3, 0, Accepted, 0, 3, null)]
    [InlineData(Refused, 3, 0, null, 1, 1, null)]
    public void What_the_whole_would_warn_of_is_worked_out_anew(
        string? one, long accepted, long refused, string? other, long otherAccepted, long otherRefused, string? whole)
    {
        var merged = ResultMerge.Of([("a", Part(1, one, accepted, refused)), ("b", Part(2, other, otherAccepted, otherRefused))]);

        Assert.Equal(whole is null ? [] : [whole], merged.Warnings);
    }

    private static CheckRecord Part(int index, string? warning, long accepted, long refused) => SampleCheck.Conforming() with
    {
        Warnings = warning is null ? [] : [warning],
        Kinds = accepted + refused == 0 ? [] : [new("take", accepted + refused, accepted, refused)],
        Coverage = new(0, 1, 0, 0, 0, refused == 0 ? ["take refused"] : [], 0),
        Shard = new() { Index = index, Count = 2, Version = "1", Machine = "m", Depth = 4, Tests = 1, Proofs = "on", Kinds = [], Ways = [], Coverage = [], Findings = [] },
    };
}
