using Conformance.Properties;
using Conformance.Reports;

namespace Conformance.Cli;

/// <summary>
/// A check that can be interrupted and gone on with: it is run in parts, one after another, each of which is kept in a file
/// once it is done. What is joined in the end does not depend on how often it was interrupted.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="folder">Where failing traces are kept.</param>
/// <param name="run">Runs one part, and first those of the traces that had been kept before all parts; its result says why it was stopped.</param>
internal sealed class ResumableCheck(string file, FoundFolder folder, Func<Shard, IReadOnlyList<string>, Task<CheckRecord>> run)
{
    // So much is lost at most when it is interrupted.
    private const int PartCount = 16;

    /// <summary>Runs what is not done yet.</summary>
    /// <returns>The result: of the whole, or of an interrupted part, where it was stopped.</returns>
    /// <exception cref="UsageException">The file is of another check.</exception>
    public async Task<CheckRecord> RunAsync()
    {
        var done = Read();
        var parts = done.Parts.ToList();
        var kept = done.Kept ?? folder.Names();
        for (var index = 1; index <= PartCount; index++)
        {
            if (parts.Exists(part => part.Shard!.Index == index)) continue;

            var part = await run(new(index, PartCount), kept).ConfigureAwait(false);
            Require([.. parts.Take(1), part]);
            if (part.Work.Stopped is null) parts.Add(part);
            ResultFile.Write(file, ResultJson.Of(new ResumeRecord { Parts = parts, Kept = kept }));
            if (part.Work.Stopped is not null) return part with { Shard = null };
        }

        return ResultMerge.Of(Named(parts));
    }

    private ResumeRecord Read()
    {
        if (!File.Exists(file)) return new() { Parts = [] };

        try
        {
            var done = ResultJson.ReadResume(File.ReadAllText(file));
            if (done.Parts.Count > 0) Require([.. done.Parts]);
            return done;
        }
        catch (Exception wrong) when (wrong is ResultFormatException or System.Text.Json.JsonException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--resume {file}: {wrong.Message}", wrong);
        }
    }

    private void Require(List<CheckRecord> parts)
    {
        try
        {
            ResultMerge.RequireSame(Named(parts));
        }
        catch (MergeException wrong)
        {
            throw new UsageException($"--resume {file}: {wrong.Message}; name another file, or call as before", wrong);
        }
    }

    private List<(string Name, CheckRecord Check)> Named(List<CheckRecord> parts) =>
        [.. parts.Select((part, at) => (at == parts.Count - 1 && parts.Count == 2 ? "this call" : file, part))];
}
