using Conformance.Model.Ownership;

namespace Conformance.Sut.Tests.Containers;

/// <summary>Groups come into containers, get owners, and leave.</summary>
public sealed class OwnershipTests
{
    [Theory]
    [InlineData("ioda2", "join; owner = kernel; v1; owner = ctr0; references = 1; windows = 4 0; tables = 2; locked = 0; bypass = False")]
    [InlineData("ioda2-e1", "join; owner = kernel; v1; owner = ctr0; windows = 4 0; tables = 2; locked = 2; views = 0")]
    [InlineData("ioda2-e1", "join; v2; windows = 4 0; views = 1; join g1; owner g1 = ctr0; windows = 4 0; tables = 1")]
    [InlineData("ioda2-e2", "join; owner = kernel; v2; owner = ctr0; windows = 0 0; tables = 1; locked = 0; join g1; tables = 0")]
    [InlineData("ioda2-e4", "join = EPERM; unbind; join; owner = ctr0; tables = 1; bypass = False; v1; windows = 0 0")]
    [InlineData("pseries-e5", "unbind; vfio; join; owner = ctr0; v2; windows = 0 0; unbind d1; join g1; owner g1 = ctr0")]
    [InlineData("ioda1-e4", "unbind; join; owner = ctr0; tables = 2; v1; windows = 4 0")]
    public void A_group_changes_hands_where_the_epoch_says(string profile, string steps) =>
        new Script(Script.Of(profile)).Run(steps);

    [Theory]
    [InlineData("ioda2", "leave = EINVAL; v1 = EINVAL; join; v2 = ENODEV; join = EINVAL; join c1 = EINVAL; v1; v1 = EINVAL; join g1 = EBUSY; owner g1 = kernel")]
    [InlineData("ioda2", "kmap; join; v1 = EBUSY; type = None; owner = kernel; bypass = True; kunmap; v1; kmap = mapping error")]
    [InlineData("ioda1", "join; join g1; v1 = EBUSY; type = None; owner = kernel; owner g1 = kernel; leave g1; v1")]
    [InlineData("ioda1-e1", "join; v2; join g1 = EBUSY; leave; join g1; v1")]
    [InlineData("ioda1-e2", "join; v2 = EPERM; v1; join g1 = EBUSY")]
    [InlineData("ioda2-e2", "join; v1 = EPERM; owner = kernel; v2")]
    [InlineData("ioda2-e4", "unbind; unbind d1; join; v1; join g1 = EBUSY; owner g1 = kernel; references g1 = 0; join g1 c1; join g1 = EINVAL")]
    [InlineData("ioda2-e4", "unbind; unbind d1; join; join g1; v1 = EBUSY; type = None; owner = ctr0; owner g1 = ctr0; windows = 0 0; leave g1; v1")]
    [InlineData("ioda1-e4", "unbind; join; v2 = EINVAL; owner = ctr0; v1")]
    [InlineData("pseries-e5", "unbind; unbind d1; join; v2; reg 4 1; map 0 4; join g1 = EPERM; owner g1 = kernel; leave; join g1")]
    [InlineData("ioda2-e4", "unbind; join; host = EBUSY; leave; host; join = EPERM")]
    [InlineData("ioda2-e1", "join; host; v2; host")]
    public void What_cannot_be_is_refused_and_no_group_is_half_taken(string profile, string steps) =>
        new Script(Script.Of(profile)).Run(steps);

    [Theory]
    [InlineData("ioda2-e1", "kmap; join; v2; kdma = nothing, PE frozen; kunmap; leave; tables = 2; reset; kmap = mapped at 1; kdma = page 0")]
    [InlineData("ioda2-e2", "kmap; join; v2; leave; kunmap; tces = empty; kmap = mapped at 1")]
    [InlineData("ioda2-e2", "join; v2; mask32 = EIO; mask64 = EIO; leave; mask64; kmap = mapped at bit59+0")]
    [InlineData("ioda2-e1", "join; v2; mask32; kmap = mapping error; leave; kmap = mapped at 1")]
    [InlineData("ioda1-e2", "join; v1; mask64; kmap = mapping error; leave; kmap = mapped at 1")]
    public void What_the_kernel_had_mapped_is_gone_and_it_works_again_afterwards(string profile, string steps) =>
        new Script(Script.Of(profile)).Run(steps);

    [Fact]
    public void A_take_that_fails_late_gives_the_kernel_its_mappings_back()
    {
        var script = new Script(Script.Of("ioda2-e1") with { LockedPageLimit = 1 }).Run("kmap; kmap 1 d1; mask64; join; join g1");
        var before = script.State();
        Assert.Equal("ENOMEM", script.Say("v2"));
        Assert.Equal(before, script.State());

        script = new Script(Script.Of("ioda2-e1")).Run("kmap; kmap 1 d1; join; join g1; fail window 2");
        before = script.State();
        Assert.Equal("EIO", script.Say("v2"));
        Assert.Equal(before, script.State());
        script.Run("kdma = page 0; kdma 1 = page 2; kunmap; kunmap 1; tces = empty; tces g1 = empty; bypass = True");
    }

    [Theory]
    [InlineData("pseries-e5", "bypass = False; mask64; bypass = True; kmap = mapped at bit59+0; kdma = page 0; unbind; join; bypass = False; leave; bypass = False; host; mask64; bypass = True")]
    [InlineData("pseries-e5", "mask32; bypass = False; kmap = mapped at 1")]
    public void A_partition_has_a_bypass_when_a_driver_asks_for_it(string profile, string steps) =>
        new Script(Script.Of(profile)).Run(steps);

    [Fact]
    public void With_nobypass_a_partition_has_none() =>
        new Script(Script.Of("pseries-e5") with { NoBypass = true }).Run("mask64; bypass = False; kmap = mapped at 1");

    [Fact]
    public void Attached_worlds_begin_as_the_calls_leave_them()
    {
        foreach (var profile in AllProfiles.List)
        {
            foreach (var type in new[] { IommuType.V1, IommuType.V2 })
            {
                if (!profile.HasGroups) continue;
                var plain = Script.Of(profile.Name);
                var attached = plain with { Attached = type };
                if (attached.Problem() is not null) continue;

                var called = new Script(plain).Run($"unbind; vfio; join; {type}".ToLowerInvariant());
                Assert.Equal(called.State(), new Script(attached).State());
            }
        }
    }

    [Fact]
    public void Steps_come_in_the_order_of_what_is_done()
    {
        var script = new Script(Script.Of("ioda2-e1")).Run("join; v1; steps = BypassClosed:0 UserTcesGone:0 AllocatorClosed:0");
        script.Run("on; steps = ; map 1 5; steps = UserTceSet:0; leave; steps = UserTcesGone:0 AllocatorOpened:0 BypassOpened:0");
    }
}
