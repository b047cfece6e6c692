namespace Conformance.Properties.Tests.Toys;

/// <summary>Toy systems that break the first rule when they have counted far enough, but not in every run.</summary>
public static class FlakyToys
{
    /// <summary>Fails where it is told to.</summary>
    /// <param name="from">How far it must have counted.</param>
    /// <param name="fails">Which of the runs that come so far fail, from 0.</param>
    public static ToySubject Failing(int from, Func<int, bool> fails)
    {
        var runs = 0;
        return ToySystem.Subject(_ =>
        {
            bool? isBad = null;
            return new ToySystem(system =>
            {
                if (system.Count >= from && (isBad ??= fails(runs++))) system.Breaks = ToyMachine.First;
            });
        });
    }

    /// <summary>Fails by chance.</summary>
    /// <param name="from">How far it must have counted.</param>
    /// <param name="percent">How often it fails then.</param>
    /// <param name="seed">What makes it the same chance every time.</param>
    public static ToySubject ByChance(int from, int percent, ulong seed)
    {
        var prng = new Prng(seed);
        return Failing(from, _ => prng.Below(100) < percent);
    }
}
