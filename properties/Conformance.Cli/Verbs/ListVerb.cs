using System.CommandLine;
using Conformance.Model.Machines;
using Conformance.Model.Ownership;
using Conformance.Properties;
using Conformance.Reports;
using Conformance.Sut;

namespace Conformance.Cli;

/// <summary><c>conformance list</c>: what there is.</summary>
internal sealed class ListVerb : IVerb
{
    private readonly Terminal _terminal;
    private readonly Catalogue _catalogue;
    private readonly Argument<string?> _what = new("WHAT")
    {
        Description = "One section: implementations, faults, series, profiles, commands or invariants. All of them otherwise.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _json = CommonOptions.Json();

    public ListVerb(Terminal terminal, Catalogue catalogue)
    {
        _terminal = terminal;
        _catalogue = catalogue;
        Command = new("list", "List implementations, faults, series, profiles, commands, invariants.") { _what, _json };
        Command.SetAction((call, _) => Task.FromResult(Run(call)));
    }

    public System.CommandLine.Command Command { get; }

    public IReadOnlyList<(string Call, string Meaning)> Examples { get; } =
    [
        ("./conformance list", "everything"),
        ("./conformance list profiles", "platforms by epoch, and what is true of each"),
        ("./conformance list invariants", "the rules, with their sources"),
    ];

    private int Run(ParseResult call)
    {
        var json = call.GetValue(_json);
        Runs.RequireWritable(json);
        var all = Sections();
        var what = call.GetValue(_what);
        if (what is not null && all.TrueForAll(section => section.Title != what))
        {
            var titles = all.ConvertAll(section => section.Title);
            throw new UsageException(Lookup.Unknown("section", what, titles, titles));
        }

        var result = new ListRecord { Sections = all.FindAll(section => what is null || section.Title == what) };
        ListText.Write(result, _terminal.Out);
        Runs.WriteJson(json, () => ResultJson.Of(result));
        return ExitCode.Conforms;
    }

    private List<ListSectionRecord> Sections() =>
    [
        new("implementations",
        [
            .. _catalogue.Implementations.Select(it => new ListItemRecord(it.Name, it.Description, it.Source)),
            .. _catalogue.Sources.Select(source => new ListItemRecord(source.Form, source.Description, Source: null)),
        ]),
        new("faults", [.. _catalogue.Faulted.Select(it => new ListItemRecord(it.Name, it.Description, Source: null))]),
        new("series", [.. SeriesDefinition.BuiltIn.Select(series => new ListItemRecord(
            series.Name, $"{series.Title}: {string.Join(", ", series.Implementations.Select(SeriesDefinition.IdOf))}", Source: null))]),
        new("profiles", [.. AllProfiles.List.Select(profile => new ListItemRecord(profile.Name, profile.Description, string.Join(", ", profile.Flags())))]),
        new("commands", [.. OwnershipNotation.Forms.Select(form => new ListItemRecord(form.Word, form.Example, Source: null))]),
        new("invariants",
        [
            .. AllInvariants.List.Select(it => new ListItemRecord(
                it.Rule.Id, it.Rule.Statement, $"{it.Rule.Source}{(it.StatedBySeed ? "; stated by the mail thread" : "")}")),
            new(Rule.Agreement.Id, Rule.Agreement.Statement, Rule.Agreement.Source),
        ]),
    ];
}
