using Conformance.Model.Ownership;
using Conformance.Sut.Tests.Containers;

namespace Conformance.Sut.Tests.Revisions;

/// <summary>The series of 2015 with containers of type v1, on IODA2.</summary>
public sealed class ContainersTests
{
    public static TheoryData<string> Points => [.. World.All.Implementations.Where(it => it.Name.StartsWith("2015/", StringComparison.Ordinal)).Select(it => it.Name)];

    [Theory]
    [InlineData("2015/v4.1", "ok")]
    [InlineData("2015/9b14a1ff", "ok")]
    [InlineData("2015/0eaf4def", "EPERM")]
    [InlineData("2015/f87a8864", "EPERM")]
    [InlineData("2015/v4.2", "EPERM")]
    [InlineData("2015/seed-v8", "EPERM")]
    public void Maps_wait_for_enable_from_the_tenth_patch_on(string name, string answer) =>
        Attached(name).Run($"map 1 5 = {answer}; unmap 1 = {answer}; on; map 1 5; map 1 6 = EBUSY; pins = 0 1 0 0; unmap 1; pins = 0 0 0 0");

    [Theory]
    [InlineData("2015/v4.1", "empty", "0 0 0 0")]
    [InlineData("2015/9b14a1ff", "empty", "0 0 0 0")]
    [InlineData("2015/0eaf4def", "empty", "0 0 0 0")]
    [InlineData("2015/f87a8864", "1:user page 5 rw", "0 1 0 0")]
    [InlineData("2015/b82c75bf", "1:user page 5 rw", "0 1 0 0")]
    [InlineData("2015/05c6cfb9", "1:user page 5 rw", "0 1 0 0")]
    [InlineData("2015/46d3e1e1", "empty", "0 0 0 0")]
    [InlineData("2015/v4.2", "empty", "0 0 0 0")]
    [InlineData("2015/seed-v8", "1:user page 5 rw", "0 1 0 0")]
    public void What_a_user_mapped_stays_mapped_and_pinned_while_the_group_has_operations_without_windows(string name, string tces, string pins) =>
        Attached(name).Run($"on; map 1 5; leave; owner = kernel; locked = 0; tces = {tces}; pins = {pins}; tables = 2; references = 0");

    [Theory]
    [InlineData("2015/v4.1", "EBUSY", 0b10)]
    [InlineData("2015/9b14a1ff", "EBUSY", 0b10)]
    [InlineData("2015/0eaf4def", "EBUSY", 0b10)]
    [InlineData("2015/f87a8864", "ok", 0b10)]
    [InlineData("2015/b82c75bf", "ok", 0b11)]
    [InlineData("2015/v4.2", "ok", 0b1111)]
    public void A_busy_group_is_refused_until_nobody_listens(string name, string answer, int bits) =>
        new Script(Script.Of("ioda2"), name).Run($"kmap; join; v1 = {answer}; bits = {bits}");

    [Theory, MemberData(nameof(Points))]
    public void Whoever_disables_is_given_the_charge(string name) =>
        Attached(name).Run("on; locked = 4; off p1; locked = 4; locked p1 = -4");

    // As the profile of the first point has it: from 0eaf4def on the kernel finds no window, and says ENXIO.
    [Theory, MemberData(nameof(Points))]
    public void What_is_outside_of_the_table_is_refused_by_its_range_check(string name) =>
        Attached(name).Run("on; map 4 5 = EINVAL; map 3 5 2 = EINVAL; unmap 4 = EINVAL; unmap 3 2 = EINVAL; pins = 0 0 0 0");

    [Theory, MemberData(nameof(Points))]
    public void There_is_no_type_v2(string name) =>
        new Script(Script.Of("ioda2"), name).Run("v2 = EINVAL; join; v2 = ENODEV; type = None; owner = kernel; v1; v2 = EINVAL");

    [Theory, MemberData(nameof(Points))]
    public void A_container_has_one_group_of_type_v1_and_no_windows_of_its_own(string name) =>
        Attached(name).Run("join g1 = EBUSY; create 2 = ENOTTY; reg 4 1 = ENOTTY; leave; join g1; join; v1 = EBUSY; owner = kernel; leave; v1; owner g1 = ctr0");

    private static Script Attached(string name) => new(Script.Of("ioda2") with { Attached = IommuType.V1 }, name);
}
