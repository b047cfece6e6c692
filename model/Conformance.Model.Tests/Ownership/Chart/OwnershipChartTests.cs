using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class OwnershipChartTests
{
    // idle: no TCE of a host driver in use. bypass: allowed by platform and boot.
    [Fact]
    public void What_is_permitted_and_where_it_leads_is_this() =>
        Assert.Equal(
            """
            KernelBypass: BypassOn -> KernelBypass, BypassOff -> KernelTranslated
            KernelBypass, bypass: BypassOn -> KernelBypass, BypassOff -> KernelTranslated
            KernelBypass, idle: Take -> External, BypassOn -> KernelBypass, BypassOff -> KernelTranslated
            KernelBypass, idle, bypass: Take -> External, BypassOn -> KernelBypass, BypassOff -> KernelTranslated
            KernelTranslated: BypassOff -> KernelTranslated
            KernelTranslated, bypass: BypassOn -> KernelBypass, BypassOff -> KernelTranslated
            KernelTranslated, idle: Take -> External, BypassOff -> KernelTranslated
            KernelTranslated, idle, bypass: Take -> External, BypassOn -> KernelBypass, BypassOff -> KernelTranslated
            External: Release -> KernelTranslated
            External, bypass: Release -> KernelBypass
            External, idle: Release -> KernelTranslated
            External, idle, bypass: Release -> KernelBypass
            """,
            string.Join('\n', Cases().Select(Told)));

    [Fact]
    public void The_table_is_the_declaration()
    {
        foreach (var (phase, idle, bypass) in Cases())
        {
            foreach (var trigger in Enum.GetValues<Trigger>())
            {
                Assert.Equal(
                    Declaration.Next(OwnershipChart.Info, phase, trigger, idle, bypass),
                    OwnershipChart.Next(phase, trigger, idle, bypass));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Exploration.WorldTexts), MemberType = typeof(Exploration))]
    public void Commands_go_where_the_chart_leads(string world)
    {
        foreach (var step in Exploration.Of(world).Steps)
        {
            if (step.Answer.FaultFired || !step.Before.Boot.Profile.HasGroups) continue;

            var phase = OwnershipChart.PhaseOf(step.After.Groups[0]);
            var expected = Trigger(step) is { } trigger
                ? OwnershipChart.Next(step.Before, new GroupId(0), trigger)
                : OwnershipChart.PhaseOf(step.Before.Groups[0]);

            if (step.Answer.IsAccepted || Trigger(step) is null) Assert.Equal(expected, phase);
            else Assert.Null(expected);
        }
    }

    [Fact]
    public void Every_transition_is_taken_somewhere()
    {
        var taken = Exploration.AllSteps
            .Where(step => Trigger(step) is not null && step.Answer is { IsAccepted: true, FaultFired: false })
            .Select(step => (
                From: OwnershipChart.PhaseOf(step.Before.Groups[0]),
                By: Trigger(step),
                To: OwnershipChart.PhaseOf(step.After.Groups[0])))
            .Distinct()
            .Select(move => $"{move.From} {move.By} {move.To}")
            .ToHashSet();
        var declared = Cases().SelectMany(at => Enum.GetValues<Trigger>().Select(trigger => (at, trigger)))
            .Where(it => OwnershipChart.Next(it.at.Phase, it.trigger, it.at.Idle, it.at.Bypass) is not null)
            .Select(it => $"{it.at.Phase} {it.trigger} {OwnershipChart.Next(it.at.Phase, it.trigger, it.at.Idle, it.at.Bypass)}")
            .ToHashSet();

        Assert.Equal(declared.Order(StringComparer.Ordinal), taken.Order(StringComparer.Ordinal));
    }

    private static Trigger? Trigger(Step step) => step.Command switch
    {
        Take => Model.Ownership.Trigger.Take,
        Release => Model.Ownership.Trigger.Release,
        RawBypass { On: true } => Model.Ownership.Trigger.BypassOn,
        RawBypass => Model.Ownership.Trigger.BypassOff,
        SetMask { Mask: DmaMask.Bits64 } when step.Before.Boot is { Profile.BypassOnDemand: true, NoBypass: false } => Model.Ownership.Trigger.BypassOn,
        _ => null,
    };

    private static IEnumerable<(Phase Phase, bool Idle, bool Bypass)> Cases() =>
        from phase in new[] { Phase.KernelBypass, Phase.KernelTranslated, Phase.External }
        from idle in new[] { false, true }
        from bypass in new[] { false, true }
        select (phase, idle, bypass);

    private static string Told((Phase Phase, bool Idle, bool Bypass) at)
    {
        var permitted = Enum.GetValues<Trigger>()
            .Select(trigger => (trigger, to: OwnershipChart.Next(at.Phase, trigger, at.Idle, at.Bypass)))
            .Where(it => it.to is not null)
            .Select(it => $"{it.trigger} -> {it.to}");
        return $"{at.Phase}{(at.Idle ? ", idle" : "")}{(at.Bypass ? ", bypass" : "")}: {string.Join(", ", permitted)}";
    }
}
