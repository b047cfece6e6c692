namespace FsCheck.Xunit;

// The text between the brackets of a failure message: "9786214204003337596,15940114660819801185,13".
internal static class ReplaySeed
{
    public static Replay Parse(string text)
    {
        var parts = text.Trim('(', ')', ' ').Split(',');
        if (parts.Length < 2) throw new FormatException($"""Replay = "{text}": expected "(seed,gamma)" or "(seed,gamma,size)".""");

        var rnd = new Rnd(ulong.Parse(parts[0]), ulong.Parse(parts[1]));
        return new Replay(rnd, parts.Length == 3 ? int.Parse(parts[2]) : null);
    }
}
