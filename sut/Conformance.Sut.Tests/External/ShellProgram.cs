using Conformance.Model.Ownership;
using Conformance.Sut.Contract;
using Conformance.Sut.External;

namespace Conformance.Sut.Tests.External;

/// <summary>A program of a few lines of shell, which says what a test wants to be heard.</summary>
internal sealed class ShellProgram : IDisposable
{
    /// <summary>A first line as it should be, of a system that shows one field.</summary>
    public const string Hello =
        """{"conformance":1,"name":"a script","source":"none","profiles":["ioda2"],"fields":["locks"],"sites":[],"timeout":2}""";

    /// <summary>The same, of a program that is waited for in vain in a test.</summary>
    public static readonly string Impatient = Hello.Replace("\"timeout\":2", "\"timeout\":0.3", StringComparison.Ordinal);

    /// <summary>A reply to a boot.</summary>
    public const string Booted = """{"seen":{"locks":0}}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conformance-");
    private readonly List<IDisposable> _made = [];

    /// <summary>A script that says hello, then for each line that it reads does what stands in <paramref name="body"/>.</summary>
    public ShellProgram(string body, string hello = Hello)
    {
        var script = $"echo '{hello}'\nwhile read -r line; do\n{body}\ndone\n";
        File.WriteAllText(Path.Combine(_folder.FullName, "program.sh"), script);
    }

    /// <summary>A file in the folder of the program.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>What to do on a boot, and on a command.</summary>
    public static string On(string boot, string execute) => $"case $line in *boot*) {boot};; *) {execute};; esac";

    /// <summary>A line that says something.</summary>
    public static string Say(string line) => $"echo '{line}'";

    /// <summary>From the second time on that it is started, it does this instead.</summary>
    public void StartsOnce(string then)
    {
        var script = File.ReadAllText(this["program.sh"]);
        File.WriteAllText(this["program.sh"], $"if [ -e started ]; then {then}; fi\ntouch started\n{script}");
    }

    public ExternalImplementation Start()
    {
        var made = ExternalImplementation.Start("sh program.sh", _folder.FullName);
        _made.Add(made);
        return made;
    }

    public ISystem<Command, Answer, Observation> Boot() => Start().Boot(World.Of(Platform.Ioda2));

    public void Dispose()
    {
        foreach (var made in _made) made.Dispose();
        _folder.Delete(recursive: true);
    }
}
