using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Conformance.Reports.Tests;

public class JUnitTests
{
    public static TheoryData<string> Names => Everything.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_of_its_schema_and_counts_rightly(string name)
    {
        var root = Read(Told.As(JUnit.Write, Everything.Named(name)));
        foreach (var counted in root.DescendantsAndSelf().Where(element => element.Name.LocalName.StartsWith("testsuite", StringComparison.Ordinal)))
        {
            Assert.Equal(counted.Descendants("testcase").Count(), (int)counted.Attribute("tests")!);
            Assert.Equal(counted.Descendants("failure").Count(), (int)counted.Attribute("failures")!);
            Assert.Equal(counted.Descendants("error").Count(), (int)counted.Attribute("errors")!);
            if (counted.Attribute("skipped") is { } skipped) Assert.Equal(counted.Descendants("skipped").Count(), (int)skipped);
        }
    }

    [Fact]
    public void A_check_that_breaks_a_rule_is_told_whole() => Assert.Equal(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="conformance" tests="3" failures="2" errors="0">
          <testsuite name="check 2015/f87a8864: 2015/f87a8864" tests="3" failures="2" errors="0" skipped="0">
            <testcase classname="check 2015/f87a8864.2015/f87a8864" name="I1 rule I1" />
            <testcase classname="check 2015/f87a8864.2015/f87a8864" name="I9 kernel-owned group maps no user page">
              <failure message="broken in 3 commands" type="violates">
        2015/f87a8864 violates I9: A group that the kernel owns maps no page of
        its former external owner.

          boot: platform=ioda2 groups=1 entries=4
           1  take grp0 ctr0
           2  user-map grp0 entry=1 page=4 rw
           3  release grp0
                Expected: grp0 tces empty
                Actual:   grp0 tces 1:user page 4 rw

          Source:  drivers/vfio/vfio_iommu_spapr_tce.c,
                   tce_iommu_release_ownership()
          Found:   at random, trace 17 of seed 1
          Minimal: proven (177 traces replayed)
          Shrunk:  40 commands to 3, in 18 executions
          Replay:  ./conformance replay found/i9.trace
        </failure>
            </testcase>

        """,
        Told.As(JUnit.Write, SampleCheck.Violating()).Split("    <testcase classname=\"check 2015/f87a8864.2015/f87a8864\" name=\"I10")[0]);

    [Theory]
    [InlineData("series", 0, 0)]
    [InlineData("judged series", 3, 3)]
    [InlineData("series with news", 2, 0)]
    [InlineData("stopped series", 3, 4)]
    [InlineData("conforming check", 0, 0)]
    [InlineData("blind check", 1, 1)]
    [InlineData("replay", 1, 0)]
    [InlineData("mutants", 1, 0)]
    [InlineData("against", 1, 2)]
    [InlineData("explore", 1, 0)]
    [InlineData("seeds", 1, 0)]
    [InlineData("not built", 0, 1)]
    [InlineData("bench", 0, 0)]
    public void What_is_recorded_fails_nothing_and_what_was_not_decided_is_an_error(string name, int failures, int errors)
    {
        var root = Read(Told.As(JUnit.Write, Everything.Named(name)));
        Assert.Equal((failures, errors), ((int)root.Attribute("failures")!, (int)root.Attribute("errors")!));
    }

    [Fact]
    public void Several_results_stand_one_behind_the_other()
    {
        var root = Read(Told.As(JUnit.Write, SampleCheck.Conforming(), SampleOthers.Mutants()));
        Assert.Equal(["check reference: reference", "mutants: mutants"], root.Elements().Select(suite => (string)suite.Attribute("name")!));
    }

    private static XElement Read(string text)
    {
        var schemas = new XmlSchemaSet();
        using var schema = XmlReader.Create(Path.Combine(AppContext.BaseDirectory, "junit.xsd"));
        schemas.Add(targetNamespace: null, schema);
        var document = XDocument.Parse(text);
        document.Validate(schemas, (_, wrong) => Assert.Fail(wrong.Message));
        return document.Root!;
    }
}
