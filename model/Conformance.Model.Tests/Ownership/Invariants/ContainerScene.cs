using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

/// <summary>Steps among containers, with windows and memory in use, for what can then be seen wrong.</summary>
internal static class ContainerScene
{
    public const string Map = "map-dma ctr0 mm0 1 page=2 pages=1 rw";

    /// <summary>A container of type v1, enabled, that has mapped page 2 at entry 1.</summary>
    public static Play V1 => new Play("platform=ioda2-e4 processes=2 attached=v1").After("enable ctr0 mm0", Map);

    /// <summary>A container of type v2 that has registered pages 2 and 3 and mapped page 2 at entry 1.</summary>
    public static Play V2 => new Play("platform=ioda2-e4 processes=2 limit=9 attached=v2").After("register ctr0 mm0 page=2 pages=2", Map);

    /// <summary>The same for two groups, each with a device that is bound to vfio.</summary>
    public static Play Shared =>
        new Play("platform=ioda2-e4 groups=2 processes=2 limit=9 attached=v2")
            .After("unbind dev1", "bind dev1 vfio", "set-container grp1 ctr0", "register ctr0 mm0 page=2 pages=2", Map);

    /// <summary>A step in which nothing changes.</summary>
    public static Scene Idle(Play play) => Scene.Of(play, "reset grp0", Answer.Ok);
}
