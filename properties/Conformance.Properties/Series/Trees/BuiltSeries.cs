using Conformance.Model.Ownership;
using Conformance.Reports;

namespace Conformance.Properties;

/// <summary>The points of a series of trees, as a run takes them and as its record shows them.</summary>
public static class BuiltSeries
{
    /// <summary>The points that were built. Those with one build have one set of variants, so that it is checked once.</summary>
    /// <param name="points">The points.</param>
    /// <param name="only">One profile alone; null: all that each has.</param>
    public static IReadOnlyList<OwnershipPoint> Points(IReadOnlyList<BuiltPoint> points, Profile? only)
    {
        var variants = points
            .Where(built => built is { Tree.Implementation: not null, SameAs: null })
            .ToDictionary(built => built.Point.Id, built => Subjects.Variants(new PointImplementation(built.Tree.Implementation!, built.Point), only));
        return
        [
            .. points.Where(built => built.Tree.Implementation is not null).Select(built => new OwnershipPoint(
                built.Point.Id,
                built.Tree.Implementation!.Name,
                built.Point.Subject,
                built.Point.IsBase,
                variants[(built.SameAs ?? built.Point).Id])),
        ];
    }

    /// <summary>The record of a run with all points in order: also those that were not built.</summary>
    public static SeriesRecord Complete(SeriesRecord run, IReadOnlyList<BuiltPoint> points)
    {
        var judged = run.Points.ToDictionary(point => point.Id);
        return run with { Points = [.. points.Select(Told)] };

        PointRecord Told(BuiltPoint built) => judged.TryGetValue(built.Point.Id, out var point)
            ? point with { BuildOf = built.SameAs?.Id }
            : new(built.Point.Id, VerdictRecord.NotApplicable, "", built.Point.Subject, built.Point.IsBase, built.Tree.Problem);
    }

    /// <summary>
    /// A recorded result in the ids of another: the commits of a series that was rebased have other ids, and the same subjects.
    /// </summary>
    public static SeriesRecord InIdsOf(SeriesRecord recorded, SeriesRecord result)
    {
        var ids = new Dictionary<string, string>();
        foreach (var point in recorded.Points)
        {
            var same = result.Points.Where(other => other.Description == point.Description && other.IsBase == point.IsBase).ToList();
            if (same.Count == 1) ids.TryAdd(point.Id, same[0].Id);
        }

        return recorded with
        {
            Findings =
            [
                .. recorded.Findings.Select(finding => finding with
                {
                    FirstBad = ids.GetValueOrDefault(finding.FirstBad, finding.FirstBad),
                    FixedBy = finding.FixedBy is { } mended ? ids.GetValueOrDefault(mended, mended) : null,
                }),
            ],
        };
    }
}
