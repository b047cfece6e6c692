namespace Conformance.Reports.Tests;

public class ListTextTests
{
    [Fact]
    public void Sections_are_aligned_and_wrapped() => Assert.Equal(
        """
        implementations:
          reference      written from the specification
                         (Linux 6.19)
          2015/f87a8864  18/34 vfio: powerpc/spapr: powerpc/powernv/ioda2:
                         Rework IOMMU ownership control

        platforms:
          (none)

        """,
        Told.By(new ListRecord
        {
            Sections =
            [
                new("implementations",
                [
                    new("reference", "written from the specification", "Linux 6.19"),
                    new("2015/f87a8864", "18/34 vfio: powerpc/spapr: powerpc/powernv/ioda2: Rework IOMMU ownership control", null),
                ]),
                new("platforms", []),
            ],
        }));

    [Fact]
    public void A_list_of_nothing_says_so() => Assert.Equal(
        """
        Nothing to list.

        """,
        Told.By(new ListRecord { Sections = [] }));
}
