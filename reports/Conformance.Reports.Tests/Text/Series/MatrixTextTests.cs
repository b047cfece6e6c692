namespace Conformance.Reports.Tests;

public class MatrixTextTests
{
    [Fact]
    public void Eight_points_and_twenty_rules_come_in_blocks() => Assert.Equal(
        """
        Series 2015: rework of IOMMU ownership

                    I1  I2  I3  I4  I5  I6  I7  I8  I9  I10  I11  I12  I13  I14
          10ffee42  3   3   3   3   3   3   3   3   3    3    3    3    3    3
          20ffee42  .   .   .   .   .   .   .   .   .    .    .    .    .    .
          30ffee42  .   .   .   .   .   .   .   .   .    .    .    .    .    .
          40ffee42  .   .   .   .   .   .   .   .   .    .    .    .    .    .
          50ffee42  .   .   .   .   .   .   .   .   .    .    .    .    .    .
          60ffee42  .   .   .   .   .   .   .   .   .    .    .    .    .    .
          70ffee42  .   .   .   .   .   .   .   .   .    .    .    .    .    .
          80ffee42  .   .   .   .   .   .   .   .   .    .    .    .    .    .

                    I15  I16  I17  I18  I19  I20
          10ffee42   3    3    3    3    3    3
          20ffee42   .    .    .    .    .    .
          30ffee42   .    .    .    .    .    .
          40ffee42   .    .    .    .    .    .
          50ffee42   .    .    .    .    .    .
          60ffee42   .    .    .    .    .    .
          70ffee42   .    .    .    .    .    .
          80ffee42   .    .    .    .    .    .

          . conforms   3 broken in 3 commands

          10ffee42  point 10ffee42
          20ffee42  point 20ffee42
          30ffee42  point 30ffee42
          40ffee42  point 40ffee42
          50ffee42  point 50ffee42
          60ffee42  point 60ffee42
          70ffee42  point 70ffee42
          80ffee42  point 80ffee42

        No trace was run.

        Violates: see the matrix.

        """,
        Told.By(SampleSeries.Wide(points: 8, rules: 20)));

    [Fact]
    public void Two_points_and_twenty_rules_stand_upright_with_the_rules_names() => Assert.Equal(
        """
        Series 2015: rework of IOMMU ownership

               10ffee42  20ffee42
          I1         3         .   rule I1
          I2         3         .   rule I2
          I3         3         .   rule I3
          I4         3         .   rule I4
          I5         3         .   rule I5
          I6         3         .   rule I6
          I7         3         .   an error changes nothing
          I8         3         .   rule I8
          I9         3         .   kernel-owned group maps no user page
          I10        3         .   pins are counted
          I11        3         .   rule I11
          I12        3         .   rule I12
          I13        3         .   rule I13
          I14        3         .   rule I14
          I15        3         .   rule I15
          I16        3         .   rule I16
          I17        3         .   rule I17
          I18        3         .   rule I18
          I19        3         .   rule I19
          I20        3         .   rule I20

          . conforms   3 broken in 3 commands

          10ffee42  point 10ffee42
          20ffee42  point 20ffee42

        No trace was run.

        Violates: see the matrix.

        """,
        Told.By(SampleSeries.Wide(points: 2, rules: 20)));

    [Fact]
    public void A_point_that_was_not_built_is_not_a_pass() => Assert.Equal(
        """
        Series 2015: rework of IOMMU ownership

          conform wherever they apply: I1

          a  does not build (not applicable: nothing was checked)
          b  builds

        No trace was run.

        Conforms: nothing was found at 1 of 2 points; no other was checked.

        """,
        Told.By(SampleSeries.Wide(points: 2, rules: 1) with
        {
            Points =
            [
                new("a", VerdictRecord.NotApplicable, "a", "does not build", IsBase: false),
                new("b", VerdictRecord.Conforms, "b", "builds", IsBase: false),
            ],
            Cells = [SampleSeries.Kept("b", "I1")],
        }));

    [Fact]
    public void A_rule_that_nowhere_could_be_decided_is_said_to_be_so() => Assert.Equal(
        """
        Series 2015: rework of IOMMU ownership

          inconclusive everywhere: I1
          nothing to say anywhere: I2

          10ffee42  point 10ffee42

        No trace was run.

        Inconclusive: nothing was found, but not every rule could be decided.

        """,
        Told.By(SampleSeries.Wide(points: 1, rules: 2) with { Cells = [SampleSeries.Unseen("10ffee42", "I1")] }));
}
