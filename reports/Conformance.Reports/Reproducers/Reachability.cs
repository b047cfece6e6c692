namespace Conformance.Reports;

/// <summary>Whether a trace is in a user's reach: VFIO's calls alone, and errors that do not depend on the machine's small numbers.</summary>
internal static class Reachability
{
    /// <summary>Why it is not, in words; null: it is.</summary>
    public static string? WhyNot(CounterexampleRecord found)
    {
        var boot = new BootWords(found.Boot);
        if (boot.Processes == 0) return "groups change hands directly in its world, which has no processes; users have VFIO's containers";

        if (!boot.IsSmall || (boot.Attached.Length > 0 && VfioCall.TypeName(boot.Attached) is null)) return "its world is none that is known here";

        var commands = Commands(found).ToList();
        foreach (var step in commands)
        {
            if (VfioCall.Of(step.Command, boot) is null) return $"\"{step.Command}\" is {Whose(step.Command)}";
            if (Expected(found, step) is null) return $"\"{step.Command}\" is answered by \"{step.Answer}\", which is no return code";
            if (Expected(found, step) == "ENOMEM") return $"\"{step.Command}\" meets a limit of locked pages that only the machine's small tables fit";
        }

        return commands.Count == 0 ? "nothing is asked: it breaks at boot" : null;
    }

    /// <summary>What has to be done before: the devices' drivers are the administrator's.</summary>
    public static IEnumerable<StepRecord> Preparation(CounterexampleRecord found) =>
        found.Steps.TakeWhile(step => !step.IsProbe && IsDriver(step.Command) && step.Answer == "ok");

    /// <summary>What the program asks itself.</summary>
    public static IEnumerable<StepRecord> Commands(CounterexampleRecord found) =>
        found.Steps.Where(step => !step.IsProbe).Skip(Preparation(found).Count());

    /// <summary>What a conforming kernel answers: 0, or the errno; null: something else.</summary>
    public static string? Expected(CounterexampleRecord found, StepRecord step)
    {
        var differs = ReferenceEquals(step, found.Steps[^1]) ? found.Differences.FirstOrDefault(difference => difference.What == "answer") : null;
        return Code(differs?.Expected ?? step.Answer);
    }

    private static string? Code(string answer)
    {
        if (answer == "ok" || answer.StartsWith("window at ", StringComparison.Ordinal)) return "0";
        return answer.Length > 1 && answer[0] == 'E' && answer.All(char.IsAsciiLetterUpper) ? answer : null;
    }

    private static bool IsDriver(string command) =>
        command.StartsWith("bind ", StringComparison.Ordinal) || command.StartsWith("unbind ", StringComparison.Ordinal);

    // The word behind the name, where the command makes something: map0 = kernel-map ...
    private static string Whose(string command) => command.Split(" = ", 2)[^1].Split(' ')[0] switch
    {
        "kernel-map" or "kernel-unmap" or "dma-buffer" or "set-mask" => "a host driver's, through the kernel's DMA API",
        "take" or "release" or "user-map" or "user-unmap" => "no call of users: it hands the group over directly",
        "raw-bypass" => "a function inside the kernel",
        "fail-next" => "a fault injected into the kernel",
        "bind" or "unbind" => "the administrator's, in the middle of the trace",
        "dma" => "a device's own access, and no two devices are told to do one alike",
        "reset" => "the host's, which resets a frozen PE",
        _ => "no call of VFIO that is known here",
    };
}
