using Conformance.Sut.Contract;
using Microsoft.Extensions.DependencyInjection;

namespace Conformance.Cli.Tests;

/// <summary>A call of the program as a test makes it: no process, no terminal, a folder of its own.</summary>
internal sealed class Call : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conformance-");
    private readonly CancellationTokenSource _interrupt = new();

    /// <summary>What comes on the standard input.</summary>
    public string Input { get; init; } = "";

    /// <summary>An implementation beside those of the house.</summary>
    public IImplementation? Beside { get; init; }

    /// <summary>What was written, as one text.</summary>
    public string Out { get; private set; } = "";

    /// <summary>Progress and complaints, as one text.</summary>
    public string Error { get; private set; } = "";

    /// <summary>A path in the call's folder.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Whether a failing trace was kept.</summary>
    public bool HasFound => Directory.Exists(this["found"]);

    /// <summary>What Ctrl-C does.</summary>
    public void Interrupt() => _interrupt.Cancel();

    /// <summary>Writes a file into the call's folder.</summary>
    public string File(string name, string text)
    {
        System.IO.File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>Runs the program. What it keeps, it keeps in the call's folder.</summary>
    public async Task<int> Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new StringReader(Input);
        var keeps = args.Length > 0 && args[0] is "series" or "check" && !args.Contains("--found");
        var code = await Application.RunAsync(
            keeps ? [args[0], "--found", this["found"], .. args.Skip(1)] : args,
            new Terminal(input, output, error, IsInteractive: false, _interrupt.Token),
            services =>
            {
                if (Beside is { } implementation) services.AddSingleton(implementation);
            });
        (Out, Error) = (output.ToString(), error.ToString());
        return code;
    }

    public void Dispose()
    {
        _interrupt.Dispose();
        _folder.Delete(recursive: true);
    }
}
