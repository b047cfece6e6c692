using Conformance.Model.Machines;
using Conformance.Reports;

namespace Conformance.Properties;

/// <summary>Writes down the world as the model has it, and where the system has something else.</summary>
/// <remarks>
/// What a system cannot show is blanked before it is compared. It is told nevertheless, as the model has it: so it takes
/// three views, what the model has, and what is compared of model and system.
/// </remarks>
internal static class Scenery
{
    /// <summary>A machine's diagram.</summary>
    public static ChartRecord? Record(StateChart? chart) => chart is null
        ? null
        : new(
            [.. chart.States.Select(state => new ChartStateRecord(state.Name, state.Within))],
            [.. chart.Arrows.Select(arrow => new ChartArrowRecord(arrow.From, arrow.To, arrow.Trigger, arrow.Guard))]);

    /// <summary>The world, part by part. All three views are of one world, and so have the same parts.</summary>
    /// <param name="model">What the model has.</param>
    /// <param name="expected">What is compared of it.</param>
    /// <param name="actual">What is seen of the system.</param>
    public static IReadOnlyList<PartRecord> Record(IEnumerable<Part> model, IEnumerable<Part> expected, IEnumerable<Part> actual) =>
        [.. model.Zip(expected, actual).Select(views => Record(views.First, views.Second, views.Third))];

    private static PartRecord Record(Part model, Part expected, Part actual) => new()
    {
        Name = model.Name,
        State = model.State,
        ActualState = expected.State == actual.State ? null : actual.State,
        Facts = Record(model.Facts, expected.Facts, actual.Facts),
        Tables = [.. Names(model, actual).Select(name => new TableRecord(name, Record(Rows(model, name), Rows(expected, name), Rows(actual, name))))],
        Links = Record(model.Links, expected.Links, actual.Links),
    };

    // A second table may be there in the system alone.
    private static IEnumerable<string> Names(Part model, Part actual) => model.Tables.Concat(actual.Tables).Select(table => table.Name).Distinct();

    private static IReadOnlyList<Fact> Rows(Part part, string table) => part.Tables.FirstOrDefault(it => it.Name == table)?.Rows ?? [];

    private static List<FactRecord> Record(IReadOnlyList<Fact> model, IReadOnlyList<Fact> expected, IReadOnlyList<Fact> actual)
    {
        var told = model.Concat(actual).Select(fact => fact.What).Distinct();
        return [.. told.Select(what => new FactRecord(
            what, Of(model, what), Of(expected, what) == Of(actual, what) ? null : Of(actual, what)))];
    }

    private static string Of(IReadOnlyList<Fact> facts, string what) => facts.FirstOrDefault(fact => fact.What == what)?.Is ?? "none";

    private static List<LinkRecord> Record(IReadOnlyList<Link> model, IReadOnlyList<Link> expected, IReadOnlyList<Link> actual) =>
    [
        .. model.Select(link => Record(link, expected.Contains(link) && !actual.Contains(link) ? "expected" : null)),
        .. actual.Where(link => !expected.Contains(link)).Select(link => Record(link, "actual")),
    ];

    private static LinkRecord Record(Link link, string? only) => new(link.Through, link.From, link.To, link.How, only);
}
