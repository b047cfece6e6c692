using System.Globalization;

namespace Conformance.Properties;

/// <summary>Makes files in a folder that others write to as well: each whole or not at all, and none in the place of another.</summary>
internal static class NewFile
{
    private const int NameCountMax = 10_000;

    // What the system says where a file is to be made and there is one: EEXIST, and ERROR_FILE_EXISTS.
    private static readonly int[] _exists = [17, 80];

    // How long another run may take to write a trace; one that takes longer was killed over it.
    private static readonly TimeSpan _writing = TimeSpan.FromSeconds(2);

    /// <summary>The names a file may get, in the order in which they are tried: <c>a.trace</c>, <c>a-2.trace</c>, <c>a-3.trace</c>.</summary>
    /// <exception cref="IOException">Thousands of them were no good.</exception>
    public static IEnumerable<string> Names(string stem, string ending)
    {
        yield return stem + ending;
        for (var number = 2; number <= NameCountMax; number++) yield return string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}{ending}");
        throw new IOException($"{stem}{ending} and {NameCountMax - 1} more are there already");
    }

    /// <summary>Writes a file, unless something has its name.</summary>
    /// <returns>Whether it was written.</returns>
    public static bool TryWrite(string path, string text) => TryMake(path, temporary =>
    {
        File.WriteAllText(temporary, text);
        File.Move(temporary, path);
    });

    /// <summary>Gives a file another name, unless something has it.</summary>
    /// <returns>Whether it was moved.</returns>
    public static bool TryMove(string from, string path) => TryMake(path, temporary =>
    {
        File.Move(from, path);
        File.Delete(temporary);
    });

    // A move that must not replace looks first and moves then: what is made in between is lost. So there is one temporary
    // file for each name, and who has made it is the only one to make the file. Others wait for that.
    private static bool TryMake(string path, Action<string> make)
    {
        var temporary = $"{path}.tmp";
        if (Path.Exists(path) || !SpinWait.SpinUntil(() => TryClaim(temporary), _writing)) return false;

        try
        {
            var isFree = !Path.Exists(path);
            if (isFree) make(temporary);
            else File.Delete(temporary);
            return isFree;
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static bool TryClaim(string temporary)
    {
        try
        {
            new FileStream(temporary, FileMode.CreateNew).Dispose();
            return true;
        }
        catch (IOException wrong) when (_exists.Contains(wrong.HResult & 0xFFFF))
        {
            return false;
        }
    }
}
