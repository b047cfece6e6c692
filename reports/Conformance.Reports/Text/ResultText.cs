namespace Conformance.Reports;

/// <summary>A result of any kind on a page, as its verb prints it.</summary>
public static class ResultText
{
    /// <summary>Writes it.</summary>
    public static void Write(IResult result, TextWriter writer)
    {
        switch (result)
        {
            case SeriesRecord series: SeriesText.Write(series, writer); break;
            case CheckRecord check: CheckText.Write(check, writer); break;
            case ReplayRecord replay: ReplayText.Write(replay, writer); break;
            case AgainstRecord against: AgainstText.Write(against, writer); break;
            case ExploreRecord explored: ExploreText.Write(explored, writer); break;
            case MutantsRecord mutants: MutantsText.Write(mutants, writer); break;
            case SeedsRecord seeds: SeedsText.Write(seeds, writer); break;
            case BenchRecord bench: BenchText.Write(bench, writer); break;
            default: throw new ArgumentException($"There is no text for {result.Schema}.", nameof(result));
        }
    }
}
