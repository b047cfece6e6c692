using System.Diagnostics;
using System.Globalization;
using Conformance.Model.Ownership;
using Conformance.Sut.Contract;
using Conformance.Sut.External;

namespace Conformance.Sut.Tests.External;

public sealed class ExternalSystemTests
{
    private static readonly Command _take = new Take(World.Grp0, World.Ctr0);

    public static TheoryData<string, string> Answers => new()
    {
        { """{"rc":0}""", "ok" },
        { """{"rc":-16}""", "EBUSY" },
        { """{"rc":16}""", "return code 16" },
        { """{"mapped":"bit59+3"}""", "mapped at bit59+3" },
        { """{"mapped":null}""", "mapping error" },
        { """{"window":"0"}""", "window at 0" },
        { """{"reached":2}""", "page 2" },
        { """{"reached":null}""", "nothing, PE frozen" },
        { """{"crash":"BUG in iommu.c"}""", "crash: BUG in iommu.c" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_is_read(string line, string told)
    {
        using var program = new ShellProgram(ShellProgram.On(ShellProgram.Say(ShellProgram.Booted), ShellProgram.Say(line)));
        Assert.Equal(told, program.Boot().Execute(_take).ToString());
    }

    [Fact]
    public void A_fault_that_struck_is_told_with_the_answer()
    {
        using var program = new ShellProgram(
            ShellProgram.On(ShellProgram.Say(ShellProgram.Booted), ShellProgram.Say("""{"rc":-5,"fault":true}""")));
        Assert.Equal(Answer.Refused(Errno.EIO) with { FaultFired = true }, program.Boot().Execute(_take));
    }

    [Fact]
    public void What_a_reply_shows_is_seen_and_one_that_shows_nothing_says_that_nothing_changed()
    {
        using var program = new ShellProgram(ShellProgram.On(
            ShellProgram.Say("""{"seen":{"locks":3}}"""), "case $line in *take*) echo '{\"rc\":0,\"seen\":{\"locks\":4}}';; *) echo '{\"rc\":0}';; esac"));
        var system = program.Boot();
        Assert.Equal(3, Locks(system));
        system.Execute(new Release(World.Grp0));
        Assert.Equal(3, Locks(system));
        system.Execute(_take);
        Assert.Equal(4, Locks(system));
    }

    [Fact]
    public void A_program_that_dies_is_a_crash_with_its_exit_code_and_last_words_and_the_next_boot_has_a_fresh_one()
    {
        using var program = new ShellProgram(ShellProgram.On(ShellProgram.Say(ShellProgram.Booted), "echo one >&2; echo last words >&2; exit 3"));
        var implementation = program.Start();
        for (var trace = 0; trace < 2; trace++)
        {
            var system = implementation.Boot(World.Of(Platform.Ioda2));
            Assert.Null(system.BootCrash);
            Assert.Equal("crash: the program ended with exit code 3: last words", system.Execute(_take).ToString());
            Assert.Equal(0, Locks(system));
            (system as IDisposable)!.Dispose();
        }
    }

    [Fact]
    public void A_signal_is_named()
    {
        using var program = new ShellProgram(ShellProgram.On(ShellProgram.Say(ShellProgram.Booted), "kill -SEGV $$"));
        Assert.Contains("exit code 139 (SIGSEGV)", program.Boot().Execute(_take).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_hangs_is_a_crash_once_its_time_is_out()
    {
        using var program = new ShellProgram(
            ShellProgram.On(ShellProgram.Say(ShellProgram.Booted), "echo where am I >&2; sleep 600"),
            ShellProgram.Impatient);
        Assert.Equal("no answer within 0.3 s: where am I", program.Boot().Execute(_take).Reason);
    }

    [Fact]
    public void A_program_that_dies_and_leaves_its_output_to_another_is_a_crash_once_its_time_is_out_and_the_other_is_ended()
    {
        using var program = new ShellProgram(
            ShellProgram.On(ShellProgram.Say(ShellProgram.Booted), "sleep 600 & echo $! >left; echo last words >&2; exit 9"), ShellProgram.Impatient);
        Assert.Equal("the program ended with exit code 9: last words", program.Boot().Execute(_take).Reason);
        AssertEnds(File.ReadAllText(program["left"]).Trim());
    }

    // What has a session of its own is no longer of the program's group, and its parent is gone: it cannot be found.
    [Fact]
    public void An_output_that_a_session_of_its_own_keeps_open_is_not_waited_for_either()
    {
        using var program = new ShellProgram(
            ShellProgram.On(ShellProgram.Say(ShellProgram.Booted), "setsid sleep 600 & echo $! >left; exit 9"), ShellProgram.Impatient);
        try
        {
            Assert.Equal("the program ended with exit code 9", program.Boot().Execute(_take).Reason);
        }
        finally
        {
            Process.GetProcessById(int.Parse(File.ReadAllText(program["left"]), CultureInfo.InvariantCulture)).Kill();
        }
    }

    [Fact]
    public void A_program_that_writes_errors_without_end_is_not_waited_for_either()
    {
        using var program = new ShellProgram(
            ShellProgram.On(ShellProgram.Say(ShellProgram.Booted), "while :; do echo oops >&2; done"), ShellProgram.Impatient);
        Assert.Equal("no answer within 0.3 s: oops", program.Boot().Execute(_take).Reason);
    }

    [Fact]
    public void Errors_that_fill_a_pipe_keep_no_program_from_its_answer()
    {
        using var program = new ShellProgram(ShellProgram.On(
            ShellProgram.Say(ShellProgram.Booted), "i=0; while [ $i -lt 300 ]; do printf '%1000d\\n' $i >&2; i=$((i + 1)); done; echo '{\"rc\":0}'"));
        Assert.Equal(Answer.Ok, program.Boot().Execute(_take));
    }

    [Fact]
    public void A_program_that_dies_while_it_boots_says_so_and_is_asked_nothing()
    {
        using var program = new ShellProgram("exit 9");
        Assert.Equal("the program ended with exit code 9", program.Boot().BootCrash);
    }

    [Fact]
    public void A_program_that_has_started_before_and_does_not_start_again_is_a_crash_at_boot()
    {
        using var program = new ShellProgram(ShellProgram.On(ShellProgram.Say(ShellProgram.Booted), "exit 1"));
        program.StartsOnce("echo no memory >&2; exit 3");
        var implementation = program.Start();
        var first = implementation.Boot(World.Of(Platform.Ioda2));
        first.Execute(_take);
        (first as IDisposable)!.Dispose();

        var second = implementation.Boot(World.Of(Platform.Ioda2));
        Assert.Equal("it did not start: the program ended with exit code 3: no memory", second.BootCrash);
        Assert.Equal(second.BootCrash, second.Execute(_take).Reason);
        (second as IDisposable)!.Dispose();
    }

    [Theory]
    [InlineData("nonsense", "line 3 of its output: is no JSON (character 2)\nnonsense")]
    [InlineData("[1]", "line 3 of its output: an object { ... } is needed\n[1]")]
    [InlineData("{}", "an answer is missing")]
    [InlineData("""{"crash":"\ud800"}""", "half a letter in a text (character 10)")]
    [InlineData("""{"\ud800":0}""", "half a letter in a text (character 2)")]
    [InlineData("""{"rc":"no"}""", "\"rc\" is \"no\"; a whole number is needed")]
    [InlineData("""{"mapped":"three"}""", "\"mapped\" is \"three\"; a bus page")]
    public void A_line_that_is_not_the_protocol_is_the_program_s_fault_and_no_verdict(string line, string told)
    {
        using var program = new ShellProgram(ShellProgram.On(ShellProgram.Say(ShellProgram.Booted), ShellProgram.Say(line)));
        var system = program.Boot();
        var wrong = Assert.Throws<ExternalFaultException>(() => system.Execute(_take));
        Assert.StartsWith("exec:sh program.sh: ", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(told, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_was_announced_must_be_shown()
    {
        using var program = new ShellProgram(ShellProgram.Say("""{"seen":{"lock":0}}"""));
        var system = program.Boot();
        var wrong = Assert.Throws<ExternalFaultException>(() => Locks(system));
        Assert.Contains("\"locks\" is missing", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "\"conformance\" is missing")]
    [InlineData("""{"conformance":2}""", "it speaks version 2 of the protocol, and version 1 is needed")]
    [InlineData("""{"conformance":1,"profiles":["ioda9"]}""", "\"profiles\" is \"ioda9\"; one of ioda2, ")]
    [InlineData("""{"conformance":1,"profiles":[]}""", "\"profiles\" is empty")]
    [InlineData("hello", "is no JSON (character 1)\nhello")]
    [InlineData("""{"name":"\ud800"}""", "half a letter in a text (character 9)")]
    [InlineData("""{"profiles":["\udc00"]}""", "half a letter in a text (character 14)")]
    public void A_first_line_that_says_nothing_is_told(string hello, string told)
    {
        using var program = new ShellProgram("", hello);
        var wrong = Assert.Throws<ExternalFaultException>(program.Start);
        Assert.StartsWith("exec:sh program.sh: its first line", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(told, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_line_that_is_no_text_is_told()
    {
        using var program = new ShellProgram("");
        File.WriteAllText(program["program.sh"], @"printf '{""name"":""\377\376""}\n'");
        Assert.Contains("is no UTF-8\n{\"name\":\"\ufffd\ufffd\"}", Assert.Throws<ExternalFaultException>(program.Start).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exec:no-such-program-anywhere", "did not start: the program ended with exit code 127")]
    [InlineData("exec:false", "did not start: the program ended with exit code 1")]
    public void A_program_that_does_not_start_is_not_available_here(string name, string told)
    {
        using var source = new ExternalSource();
        Assert.Contains(told, Assert.Throws<UnavailableException>(() => source.Find(name)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_is_ended_with_its_source_and_so_is_what_it_started()
    {
        using var program = new ShellProgram("", ShellProgram.Hello);
        File.WriteAllText(program["program.sh"], $"sleep 600 & echo $! >{program["pid"]}; echo '{ShellProgram.Hello}'; wait\n");
        using (var implementation = program.Start()) Assert.Equal("a script", implementation.Description);
        AssertEnds(File.ReadAllText(program["pid"]).Trim());
    }

    [Fact]
    public void Where_there_are_no_containers_nothing_of_them_is_hidden()
    {
        using var program = new ShellProgram("");
        Assert.Equal(
            ObservedFields.Locks | ObservedFields.Containers | ObservedFields.LockedPages | ObservedFields.Regions | ObservedFields.Pins,
            program.Start().Fields);
    }

    private static int Locks(ISystem<Command, Answer, Observation> system)
    {
        var seen = new Observation(World.Of(Platform.Ioda2));
        system.Observe(seen);
        return seen.LocksHeld;
    }

    private static void AssertEnds(string pid)
    {
        for (var wait = 0; wait < 100 && IsRunning(pid); wait++) Thread.Sleep(20);
        Assert.False(IsRunning(pid));
    }

    // One that has ended may wait for somebody to ask how.
    private static bool IsRunning(string pid) =>
        File.Exists($"/proc/{pid}/stat") && !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);
}
