using Conformance.Model.Ownership;
using Conformance.Sut.Faults;
using Conformance.Sut.InProcess;
using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;
using Conformance.Sut.Shapes;

namespace Conformance.Sut.Tests.Shapes;

/// <summary>Systems of a shape, to be called as their API is.</summary>
internal static class Shaped
{
    public static TheoryData<string> Names => [.. AllShapes.List.Select(shape => shape.Name)];

    /// <summary>A system on the first profile of the shape, in which no host driver stands in the way of a claim.</summary>
    public static World World(string name, bool noBypass = false)
    {
        var implementation = Tests.World.All.Find(name)!;
        var boot = Tests.World.Of(Platform.Ioda2, noBypass) with { Profile = implementation.Profiles[0] };
        var world = new World(implementation, boot);
        return boot.Profile.ClaimedByCore ? world.After(new Unbind(Tests.World.Dev0)) : world;
    }

    public static Kernel Kernel(Shape shape, Platform platform = Platform.Ioda2, Mistake mistake = Mistake.None) =>
        new(Tests.World.Of(platform, groups: 2), shape.Wiring, mistake);

    public static PnvIodaPe Pe(this Kernel kernel, int number = 0) => kernel.Groups[number].Pe;

    /// <summary>Gives a PE a second table, as containers with two windows do. Tier A has none.</summary>
    public static IommuTable AddTable(this PnvIodaPe pe)
    {
        var tbl = Windows.CreateTable(pe).Init();
        tbl.SetBypass = pe.Table0!.SetBypass;
        pe.Table1 = tbl;
        return tbl;
    }

    /// <summary>Whether the hardware lets a device of the PE straight to memory.</summary>
    public static bool Bypasses(this PnvIodaPe pe) => pe.Phb.Translate(window: 1, page: 0) != 0;
}
