using Conformance.Properties;
using Conformance.Reports;

namespace Conformance.Cli;

/// <summary>
/// A check that can be interrupted and gone on with: it is run in parts, one after another, each of which is kept in a file
/// once it is done. What is joined in the end does not depend on how often it was interrupted.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="identity">Which run it is; one of a file that is of another is refused.</param>
/// <param name="folder">Where failing traces are kept.</param>
/// <param name="run">Runs one part, and first those of the traces that had been kept before all parts; its result says why it was stopped.</param>
internal sealed class ResumableCheck(
    string file, RunIdentity identity, FoundFolder folder, Func<Shard, IReadOnlyList<string>, Task<CheckRecord>> run)
{
    /// <summary>In how many parts it is run: so much is lost at most when it is interrupted.</summary>
    public const int PartCount = 16;

    /// <summary>Why what was done could not be kept; null: it was. It changes no verdict.</summary>
    public string? Problem { get; private set; }

    /// <summary>Runs what is not done yet.</summary>
    /// <returns>The result: of the whole, or of what was done until it was stopped.</returns>
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
            if (part.Work.Stopped is not null)
            {
                Keep(parts, kept);
                return ResultMerge.OfSome(Named([.. parts, part]));
            }

            parts.Add(part);
            Keep(parts, kept);
        }

        return ResultMerge.Of(Named(parts));
    }

    private void Keep(List<CheckRecord> parts, IReadOnlyList<string> kept)
    {
        try
        {
            ResultFile.Write(file, ResultJson.Of(new ResumeRecord { Parts = parts, Kept = kept }));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            Problem = $"--resume: cannot write {file}, so there is nothing to go on with: {Files.Why(wrong)}";
        }
    }

    private ResumeRecord Read()
    {
        // An empty one has never been written to; devices say that they are empty, and some have no end.
        if (new FileInfo(file) is not { Exists: true, Length: > 0 }) return new() { Parts = [] };

        try
        {
            var done = ResultJson.ReadResume(File.ReadAllText(file));
            foreach (var part in done.Parts.Where(part => part.Shard is not null)) RunIdentity.Of(part).Require(file, identity, "this call");

            // Joined once before anything is run, so that what is damaged is not found when all is done.
            if (done.Parts.Count > 0) _ = ResultMerge.OfSome(Named([.. done.Parts]));
            return done;
        }
        catch (MergeException wrong)
        {
            throw new UsageException($"--resume {file}: {wrong.Message}; name another file, or call as before", wrong);
        }
        catch (Exception wrong) when (wrong is ResultFormatException or System.Text.Json.JsonException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--resume {file}: {wrong.Message}", wrong);
        }
    }

    private List<(string Name, CheckRecord Check)> Named(List<CheckRecord> parts) => [.. parts.Select(part => (file, part))];
}
