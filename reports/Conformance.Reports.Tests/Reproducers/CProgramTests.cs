namespace Conformance.Reports.Tests;

public class CProgramTests
{
    public static TheoryData<string> Names => Everything.Names;

    // Every call that a user can give, in a world with two processes, two groups and two containers.
    private static readonly CounterexampleRecord _calls = Sample.Counterexample() with
    {
        Boot = "platform=ioda2-e4 groups=2 processes=2 entries=4 ram=8",
        Steps =
        [
            Sample.Step("unbind dev0"), Sample.Step("bind dev0 vfio"),
            Sample.Step("set-container grp0 ctr0"), Sample.Step("set-iommu ctr0 mm0 v2"),
            Sample.Step("register ctr0 mm1 page=4 pages=2", "EPERM"), Sample.Step("register ctr0 mm0 page=4 pages=2"),
            Sample.Step("create-window ctr0 mm0 entries=2 levels=1", "window at bit59+0"),
            Sample.Step("map-dma ctr0 mm0 bit59+0 page=4 pages=1 rw"), Sample.Step("map-dma ctr0 mm0 3 page=5 pages=1 ro"),
            Sample.Step("map-dma ctr0 mm0 1 page=5 pages=1 wo"), Sample.Step("unmap-dma ctr0 mm0 bit59+0 pages=1"),
            Sample.Step("remove-window ctr0 mm0 bit59+0"), Sample.Step("unregister ctr0 mm0 page=4 pages=2", "EBUSY"),
            Sample.Step("enable ctr0 mm0", "ENOTTY"), Sample.Step("disable ctr0 mm0", "ENOTTY"), Sample.Step("close ctr1"), Sample.Step("open ctr1"),
            Sample.Step("unset-container grp0"),
        ],
        Differences = [new("answer", "EBUSY", "ok"), new("mm0 locked pages", "0", "2")],
    };

    [ToolTheory("gcc")]
    [MemberData(nameof(Names))]
    public void It_compiles_whatever_is_in_the_result(string name) => Compiled(Told.As(CProgram.Write, Everything.Named(name)), program => { });

    [ToolFact("gcc")]
    public void A_program_of_every_call_compiles_and_prints_KTAP() => Compiled(
        Told.As(CProgram.Write, SampleCheck.Violating() with { Findings = [_calls, Sample.Counterexample()] }),
        program =>
        {
            var (code, output) = Tool.Run(program);
            Assert.Equal(0, code);
            Assert.Equal(
                """
                KTAP version 1
                1..2
                  # too few groups on the command line: No such device
                ok 1 I9 broken by 2015/f87a8864 # SKIP the world could not be set up
                ok 2 I9 broken by 2015/f87a8864 # SKIP not in a user's reach: groups change hands directly in its world, which has no processes; users have VFIO's containers

                """,
                output);
        });

    [Fact]
    public void A_trace_is_its_world_its_calls_and_what_is_expected_of_each()
    {
        var text = Told.As(CProgram.Write, SampleCheck.Violating() with { Findings = [_calls] });
        Assert.Contains(
            """
             * Before it runs: unbind dev0, through sysfs.
             *
             * Before it runs: bind dev0 vfio, through sysfs.
             *
             * Locked pages show as VmLck, which is printed where a call changes it.
             */
            static void trace_1(void)
            {
            	begin(2, 2, 2, 8, 4);
            	if (!me)
            		printf("  KTAP version 1\n  1..16\n");
            	STEP(1, 0, "set-container grp0 ctr0", 0,
            	     set_container(0, 0));
            	STEP(2, 0, "set-iommu ctr0 mm0 v2", 0,
            	     set_iommu(0, VFIO_SPAPR_TCE_v2_IOMMU));
            	STEP(3, 1, "register ctr0 mm1 page=4 pages=2", -EPERM,
            	     memory(0, VFIO_IOMMU_SPAPR_REGISTER_MEMORY, 4, 2));

            """,
            text,
            StringComparison.Ordinal);
        Assert.Contains("	STEP(16, 0, \"unset-container grp0\", -EBUSY,\n	     unset_container(0));\n	end();\n", text, StringComparison.Ordinal);
        Assert.Contains("map_dma(0, bus(0, 0, 3, 1, 4), 5, 1, VFIO_DMA_MAP_FLAG_READ)", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("platform=ioda2", "take grp0 ctr0", "ok", "groups change hands directly in its world, which has no processes; users have VFIO's containers")]
    [InlineData("platform=ioda2 processes=1", "map0 = kernel-map dev0 pages=1", "mapped at 1", "\"map0 = kernel-map dev0 pages=1\" is a host driver's, through the kernel's DMA API")]
    [InlineData("platform=ioda2 processes=1", "fail-next alloc", "ok", "\"fail-next alloc\" is a fault injected into the kernel")]
    [InlineData("platform=ioda2 processes=1", "dma dev0 0 write", "nothing, PE frozen", "\"dma dev0 0 write\" is a device's own access, and no two devices are told to do one alike")]
    [InlineData("platform=ioda2 processes=1", "enable ctr0 mm0", "ENOMEM", "\"enable ctr0 mm0\" meets a limit of locked pages that only the machine's small tables fit")]
    [InlineData("platform=ioda2 processes=1", "enable ctr0 mm0", "crash: oops", "\"enable ctr0 mm0\" is answered by \"crash: oops\", which is no return code")]
    [InlineData("platform=ioda2 processes=1", "frobnicate", "ok", "\"frobnicate\" is no call of VFIO that is known here")]
    [InlineData("platform=ioda2 processes=1", "bind dev0 vfio", "ok", "nothing is asked: it breaks at boot")]
    [InlineData("platform=ioda2 processes=99999", "enable ctr0 mm0", "ok", "its world is none that is known here")]
    [InlineData("platform=ioda2 processes=1 attached=v9", "enable ctr0 mm0", "ok", "its world is none that is known here")]
    [InlineData("platform=ioda2 processes=1", "enable ctr0 mm0", "ok", null)]
    public void What_is_not_in_a_user_s_reach_says_why(string boot, string command, string answer, string? why) =>
        Assert.Equal(why, Reachability.WhyNot(Sample.Counterexample() with { Boot = boot, Steps = [Sample.Step(command, answer)], Differences = [] }));

    private static void Compiled(string text, Action<string> run)
    {
        var folder = Directory.CreateTempSubdirectory("conformance-");
        try
        {
            var (source, program) = (Path.Combine(folder.FullName, "reproducer.c"), Path.Combine(folder.FullName, "reproducer"));
            File.WriteAllText(source, text);
            Assert.Equal((0, ""), Tool.Run("gcc", "-Wall", "-Werror", "-o", program, source));
            run(program);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
