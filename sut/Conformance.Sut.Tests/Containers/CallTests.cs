using Conformance.Model.Ownership;

namespace Conformance.Sut.Tests.Containers;

/// <summary>Each call of a container with every error it has, in the order in which they are looked for, and its accounts.</summary>
public sealed class CallTests
{
    public static TheoryData<string> Calls =>
        ["on", "off", "map 0 4", "unmap 0", "reg 4 1", "unreg 4 1", "create 2", "remove 0"];

    [Theory, MemberData(nameof(Calls))]
    public void Without_a_type_every_call_is_refused(string call)
    {
        new Script(Script.Of("ioda2-e4")).Run($"{call} = EINVAL; unbind; join; {call} = EINVAL");
        new Script(V1("ioda2")).Run($"leave; {call} = EINVAL");
    }

    [Theory, MemberData(nameof(Calls))]
    public void A_process_is_refused_by_a_container_that_is_bound_to_another_before_anything_else(string call)
    {
        new Script(V2("ioda2-e2")).Run($"reg 5 1; {call} p1 = EPERM");
        new Script(V1("ioda2-e4")).Run($"on; {call} p1 = EPERM");
    }

    [Theory]
    [InlineData("on = ENOTTY; off = ENOTTY; map 0 4 = EPERM")]
    public void On_v2_nothing_is_enabled_by_itself(string steps) => new Script(V2("ioda2-e2")).Run(steps);

    [Theory]
    [InlineData("reg 4 1 = ENOTTY; unreg 4 1 = ENOTTY; create 2 = ENOTTY; remove 0 = ENOTTY; off p1; on p1")]
    public void On_v1_nothing_is_registered_and_what_is_of_the_other_type_binds_to_nobody(string steps) =>
        new Script(V1("ioda2-e4")).Run(steps);

    [Theory]
    [InlineData("ioda2", "v2 = EINVAL; join; v2 = ENODEV; type = None; owner = kernel; v1; v2 = EINVAL")]
    [InlineData("pseries", "v2 = EINVAL; join; v2 p1 = ENODEV; type = None; v1; v2 = EINVAL")]
    [InlineData("ioda1-e1", "v2 = EINVAL; join; v2; v2 = EINVAL")]
    public void A_type_that_no_driver_offers_is_refused_after_groups_and_type_were_looked_at(string profile, string steps) =>
        new Script(Script.Of(profile)).Run(steps);

    [Theory]
    [InlineData("ioda2", 4, "off; on; locked = 4; enabled = True; on = EBUSY; off; locked = 0; enabled = False; off")]
    [InlineData("ioda2", 3, "on = ENOMEM; locked = 0; enabled = False; map 0 4 = EPERM")]
    [InlineData("ioda2-e1", 5, "locked = 2; on = ENOMEM; locked = 2")]
    [InlineData("ioda2", 9, "on; off p1; locked = 0; locked p1 = 0")]
    [InlineData("ioda2-e4", 3, "on = ENOMEM; on p1 = EPERM; off p1 = EPERM; leave; join; v1 p1; off p1; on p1 = ENOMEM")]
    [InlineData("ioda2-e4", 5, "on; locked = 4; map 0 4 = ENOMEM; windows = 0 0; locked = 4")]
    [InlineData("ioda2-e4", 6, "on; map 0 4; locked = 6; windows = 4 0; off; locked = 2; windows = 4 0; pins = 0 0 0 0; tces = empty; map 0 4 = EPERM; on; map 0 4")]
    public void Enabling_charges_for_the_window_and_disabling_gives_it_back(string profile, int limit, string steps) =>
        new Script(V1(profile) with { LockedPageLimit = limit }).Run(steps);

    [Theory]
    [InlineData("ioda2-e4", "map 0 4 = EPERM; on; map b0 4 = ENXIO; map 4 4 = ENXIO; map 3 4 2 = EINVAL; map 0 3 = EFAULT; map 0 8 = EFAULT; windows = 4 0")]
    [InlineData("ioda2-e4", "on; map 0 5 2; pins = 0 1 1 0; map 0 6; pins = 0 0 2 0; map 2 6; pins = 0 0 3 0")]
    [InlineData("ioda2-e4", "on; map 0 5; map 1 6; map 0 7 2 = EFAULT; tces = 1:user page 6 rw; pins = 0 0 1 0")]
    [InlineData("ioda2-e4", "on; map 0 5; unmap 0 4; unmap 0; tces = empty; unmap 3 2 = EINVAL; unmap 4 = ENXIO; off; unmap 0 = EPERM")]
    [InlineData("ioda2", "on; map 4 5 = EINVAL; map 4 3 = EINVAL; map 3 5 2 = EINVAL; unmap 4 = EINVAL; unmap 3 2 = EINVAL; tces = empty")]
    [InlineData("pseries", "on; map 4 5 = EINVAL; unmap 4 = EINVAL")]
    [InlineData("ioda1-e1", "on; map 4 5 = ENXIO; map 3 5 2 = EINVAL; unmap 4 = ENXIO; unmap 3 2 = EINVAL")]
    [InlineData("ioda2", "on; map 1 5; map 0 6 2 = EBUSY; tces = 1:user page 5 rw; pins = 0 1 0 0; map 0 7 2 = EFAULT; tces = 1:user page 5 rw")]
    [InlineData("ioda2", "on; map 0 4 wo; tces = 0:user page 4 wo; write 0 = page 4; read 0 = nothing, PE frozen")]
    [InlineData("ioda2-e1", "on; map 0 4 wo; tces = 0:user page 4 rw; map 1 5 ro; read 1 = page 5; write 1 = nothing, PE frozen")]
    [InlineData("pseries-e5", "on; map 0 4 wo; read 0 = nothing, PE frozen")]
    [InlineData("ioda2-e4", "on; map 0 4; read 0 = page 4; map 0 5; read 0 = page 5; unmap 0; read 0 = nothing, PE frozen")]
    public void Maps_of_v1_pin_page_by_page(string profile, string steps) => new Script(V1(profile)).Run(steps);

    [Theory]
    [InlineData("ioda2-e2", "reg 4 2; map 0 4 3 = EINVAL; tces = empty; region 4 = 2 pages, used 1, mapped 0; map 0 5; pins = 1 1 0 0")]
    [InlineData("ioda2-e2", "reg 4 1; reg 5 2; map 1 4 3; region 4 = 1 pages, used 1, mapped 1; region 5 = 2 pages, used 1, mapped 2; unmap 2; region 5 = 2 pages, used 1, mapped 1")]
    [InlineData("ioda2-e2", "reg 4 1; map 0 4; map 1 4; map 0 5 = EINVAL; region 4 = 1 pages, used 1, mapped 2; map 0 4 2 = EINVAL; region 4 = 1 pages, used 1, mapped 1; tces = 1:user page 4 rw")]
    [InlineData("ioda2-e1", "reg 4 1; reg 5 1 p1; map 0 5 = EINVAL; map 0 5 p1; region 5 p1 = 1 pages, used 1, mapped 1; map 0 4; region 5 p1 = 1 pages, used 1, mapped 0")]
    [InlineData("ioda1-e1", "reg 4 1; map 0 4; region 4 = 1 pages, used 1, mapped 1; views = 0; unmap 0; region 4 = 1 pages, used 1, mapped 0")]
    public void Maps_of_v2_count_in_regions(string profile, string steps) => new Script(V2(profile)).Run(steps);

    [Fact]
    public void A_container_maps_what_another_of_the_same_process_registered_once_it_has_registered_anything() =>
        new Script(V2("ioda2-e4")).Run(
            "reg 4 1; unbind d1; join g1 c1; v2 c1; map 0 4 c1 = EPERM; reg 5 1 c1; map 0 4 c1; unreg 4 1 = EBUSY; "
            + "reg 4 1 c1; locked = 4; unreg 4 1; region 4 = 1 pages, used 1, mapped 1; unreg 4 1 = ENOENT; leave; region 4 = 1 pages, used 1, mapped 1");

    [Fact]
    public void What_another_container_still_maps_stays_registered_when_the_one_that_registered_it_ends() =>
        new Script(V2("ioda2-e4")).Run(
            "reg 4 1; unbind d1; join g1 c1; v2 c1; reg 5 1 c1; map 0 4 c1; leave; region 4 = 1 pages, used 0, mapped 1; pins = 1 1 0 0; unmap 0 c1; pins = 0 1 0 0");

    [Theory]
    [InlineData("ioda2-e1", 10, "reg 4 2; locked = 4; enabled = True; reg 4 2; region 4 = 2 pages, used 2, mapped 0; locked = 4; unreg 4 2; unreg 4 2; unreg 4 2 = ENOENT; locked = 2; enabled = True")]
    [InlineData("ioda2-e1", 4, "reg 4 2; reg 5 4 = EINVAL; reg 6 3 = ENOMEM; reg 3 1 p1 = EFAULT; reg 7 2 p1 = EFAULT")]
    [InlineData("ioda2-e2", 4, "reg 4 2; reg 4 2 = EBUSY; reg 5 3 = ENOMEM; reg 3 2 = EFAULT; reg 5 2 = EINVAL; reg 7 2 = EFAULT; locked = 2; pins = 1 1 0 0")]
    [InlineData("ioda2-e2", 4, "reg 4 5 = ENOMEM; enabled = False; reg 4 1 p1 = EPERM; map 0 4 = EPERM")]
    [InlineData("ioda2-e2", 4, "unreg 4 1 = EPERM; reg 4 1; unreg 5 1 = ENOENT; unreg 4 2 = ENOENT; map 0 4 = ok; unreg 4 1 = EBUSY; unmap 0; unreg 4 1; pins = 0 0 0 0")]
    [InlineData("ioda1-e1", 4, "unreg 4 1 = ENOENT; reg 4 4; reg 4 1 p1; locked = 4; locked p1 = 1; pins = 2 1 1 1; unreg 4 1 = ENOENT")]
    public void Registering_charges_and_pins_once(string profile, int limit, string steps) =>
        new Script(V2(profile) with { LockedPageLimit = limit }).Run(steps);

    [Theory]
    [InlineData("ioda2-e2", 4, "create 4 = window at bit59+0; windows = 4 4; locked = 4; views = 2; tables = 3; create 2 = ENOSPC; remove b0; windows = 4 0; locked = 2")]
    [InlineData("ioda2-e2", 3, "create 4 = ENOMEM; windows = 4 0; locked = 2; create 0 = EINVAL; create 3 = EINVAL; create 2 0 = EINVAL; create 2 3 = EINVAL; create 4 2 = ENOMEM")]
    [InlineData("ioda2-e2", 1, "create 3 = ENOMEM; windows = 0 0; remove 0; create 3 = EINVAL; create 2 = ENOMEM; create 2 p1 = EPERM")]
    [InlineData("ioda2-e2", 9, "remove 1 = EINVAL; remove b0 = EINVAL; remove 0; create 2 = window at 0; windows = 2 0; remove 1 = EINVAL; create 4 2 = window at bit59+0; locked = 6; remove 0; create 1 = window at 0")]
    [InlineData("ioda2-e1", 9, "create 2 p1 = window at bit59+0; locked p1 = 2; locked = 2; remove b0; locked p1 = 0")]
    [InlineData("ioda2-e2", 9, "reg 4 1; map 0 4; create 2 = window at bit59+0; map b1 4; second = 1:user page 4 rw; read b1 = page 4; map b2 4 = ENXIO; map b1 4 2 = EINVAL; remove b0; region 4 = 1 pages, used 1, mapped 1; second = empty; read b1 = nothing, PE frozen")]
    [InlineData("ioda2-e2", 9, "remove 0; reg 4 1; map 0 4 = ENXIO; create 2 = window at 0; map 0 4; map 2 4 = ENXIO")]
    [InlineData("ioda1-e1", 9, "create 2 = EPERM; create 3 = EPERM; remove 0 = EPERM; remove 1 = EINVAL")]
    [InlineData("pseries-e5", 9, "create 4 = window at bit59+0; windows = 4 4; remove 0; create 2 2 = ENOMEM; create 3 = EINVAL")]
    [InlineData("pseries-e5", 64, "create 2 2 = ENOMEM; windows = 4 0; remove 0; create 2 2 = EINVAL; create 2 = window at 0")]
    public void Windows_are_made_where_a_slot_is_free_and_paid_for(string profile, int limit, string steps) =>
        new Script(V2(profile) with { LockedPageLimit = limit }).Run(steps);

    [Fact]
    public void Groups_share_windows_and_what_is_mapped_in_them() =>
        new Script(V2("ioda2-e2")).Run(
            "reg 4 2; map 1 4; create 2 = window at bit59+0; join g1; tces g1 = 1:user page 4 rw; read 1 d1 = page 4; map b0 5; "
            + "read b0 d1 = page 5; unmap 1; read 1 d1 = nothing, PE frozen; reset g1; leave; second g1 = 0:user page 5 rw; "
            + "read b0 d1 = page 5; owner = kernel; windows = 4 2; unmap b0; read b0 d1 = nothing, PE frozen; leave g1; windows = 0 0; locked = 0; pins = 0 0 0 0");

    [Fact]
    public void A_partition_makes_no_window_for_two_groups() =>
        new Script(V2("pseries-e5")).Run(
            "unbind d1; join g1; reg 4 1; map 0 4 = EPERM; create 2 = EPERM; windows = 0 0; remove 0; map 0 4 = ENXIO; create 3 = EINVAL; create 2 2 = ENOMEM; create 2 = EPERM; "
            + "leave g1; create 2 = window at 0; join g1 = EPERM");

    [Fact]
    public void A_table_that_is_too_dear_is_refused_before_a_second_group_is_asked_to_accept_it() =>
        new Script(V2("pseries-e5") with { LockedPageLimit = 1 }).Run("unbind d1; join g1; reg 4 1; map 0 4 = ENOMEM; create 2 = ENOMEM; remove 0; create 2 = ENOMEM; locked = 1");

    [Fact]
    public void A_container_outlives_its_file() =>
        new Script(V1("ioda2-e4")).Run("on; map 0 4; close; read 0 = page 4; type = V1; leave; type = None; locked = 0; open; join");

    [Fact]
    public void With_the_capability_there_is_no_limit() =>
        new Script(V1("ioda2-e4") with { LockedPageLimit = 0, IpcLock = true }).Run("on; map 0 4; locked = 6");

    private static Boot V1(string profile) => Script.Of(profile) with { Attached = IommuType.V1 };

    private static Boot V2(string profile) => Script.Of(profile) with { Attached = IommuType.V2 };
}
