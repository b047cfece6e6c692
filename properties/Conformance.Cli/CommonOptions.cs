using System.CommandLine;
using System.Globalization;
using Conformance.Properties;

namespace Conformance.Cli;

/// <summary>The options that several verbs share, with one meaning each.</summary>
internal static class CommonOptions
{
    private const int DepthMax = 12;

    public static Option<string?> Json() => new("--json")
    {
        Description = "Also write the result as JSON to this file, whole or not at all.",
        HelpName = "FILE",
    };

    public static Option<string?> Platform() => new("--platform")
    {
        Description = "One platform alone: ioda2, ioda1, p5ioc2 or vio. All of them otherwise.",
        HelpName = "PLATFORM",
    };

    public static Option<ulong> Seed() => new("--seed")
    {
        Description = "The seed of the random traces. The same seed gives the same result.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    public static Option<int> Depth() => Bounded("--depth", 4, 0, DepthMax, "Run every sensible trace up to this length in the small worlds.");

    public static Option<int> Tests() => Bounded("--tests", 1_000, 0, int.MaxValue, "How many random traces to run on each platform.");

    public static Option<string> Found() => new("--found")
    {
        Description = "The folder in which failing traces are kept.",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => "found",
    };

    public static Option<TimeSpan?> Time(string description) => new("--time")
    {
        Description = description,
        HelpName = "TIME",
        CustomParser = result => ParseTime(result.Tokens[0].Value) is { } time
            ? time
            : Fail(result, $"\"{result.Tokens[0].Value}\" is no time; write e.g. --time 30s, 5m or 2h"),
    };

    public static Budget Budget(ParseResult call, Option<ulong> seed, Option<int> depth, Option<int> tests) => new()
    {
        Seed = call.GetValue(seed),
        Depth = call.GetValue(depth),
        RandomTraces = call.GetValue(tests),
    };

    private static Option<int> Bounded(string name, int value, int least, int most, string description)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1
                && int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && (number < least || number > most))
            {
                result.AddError($"{name} {number}: {least} to {most:N0} are possible");
            }
        });
        return option;
    }

    private static TimeSpan? ParseTime(string text)
    {
        if (text.Length < 2 || !int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' when number <= 24 * 365 => TimeSpan.FromHours(number),
            _ => null,
        };
    }

    private static TimeSpan? Fail(System.CommandLine.Parsing.ArgumentResult result, string message)
    {
        result.AddError(message);
        return null;
    }
}
