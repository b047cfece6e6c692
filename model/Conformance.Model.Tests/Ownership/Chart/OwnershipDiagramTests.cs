using Conformance.Model.Machines;
using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class OwnershipDiagramTests
{
    private static readonly StateChart _chart = OwnershipNotation.Instance.Chart;

    [Fact]
    public void States_stand_behind_the_one_that_they_lie_within() => Assert.Equal(
        [new("Kernel", null), new("KernelBypass", "Kernel"), new("KernelTranslated", "Kernel"), new("External", null)],
        _chart.States);

    [Fact]
    public void Arrows_are_those_of_the_declaration() => Assert.Equal(
        [
            new("Kernel", "External", "Take", "not busy"),
            new("KernelBypass", "KernelTranslated", "BypassOff", null),
            new("KernelBypass", "KernelBypass", "BypassOn", null),
            new("KernelTranslated", "KernelBypass", "BypassOn", "bypass allowed"),
            new("KernelTranslated", "KernelTranslated", "BypassOff", null),
            new("External", "KernelBypass", "Release", "bypass allowed"),
            new("External", "KernelTranslated", "Release", "no bypass"),
        ],
        _chart.Arrows);
}
