using System.CommandLine;
using System.Globalization;
using System.Numerics;
using Conformance.Model.Ownership;
using Conformance.Properties;

namespace Conformance.Cli;

/// <summary>The options that several verbs share, with one meaning each.</summary>
internal static class CommonOptions
{
    /// <summary>The greatest depth: nobody waits for more.</summary>
    public const int DepthMax = 12;

    private const int TestsMax = 1_000_000_000;

    private static readonly TimeSpan _timeMax = TimeSpan.FromDays(30);

    public static Option<string?> Json() => new("--json")
    {
        Description = "Also write the result as JSON to this file, whole or not at all.",
        HelpName = "FILE",
    };

    public static Option<string?> Platform() => new("--platform")
    {
        Description = "One platform, or platform and epoch, alone: ioda2, pseries-e5; \"list profiles\" shows them. All that there are otherwise.",
        HelpName = "PLATFORM",
    };

    public static Option<ulong> Seed() => Number<ulong>(
        "--seed", 1, 0, ulong.MaxValue, "The seed of the random traces: the same seed, the same result.");

    public static Option<int> Depth() => Number(
        "--depth", 4, 0, DepthMax, "Run every sensible trace up to this length in the small worlds.");

    public static Option<int> Tests(int value = 1_000, string where = "on each platform") =>
        Number("--tests", value, 0, TestsMax, $"How many random traces to run {where}.");

    public static Option<bool> Prove() => new("--prove")
    {
        Description = "Prove counterexamples minimal also where executions are dear. Elsewhere that is done anyway.",
    };

    public static Option<string> Found() => new("--found")
    {
        Description = "The folder in which failing traces are kept. Default: found.",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => "found",
    };

    public static Option<TimeSpan?> Time(string description) => new("--time")
    {
        Description = description,
        HelpName = "TIME",
        CustomParser = result => ParseTime(result.Tokens[0].Value) is { } time && time > TimeSpan.Zero && time <= _timeMax
            ? time
            : Fail(result, $"--time {result.Tokens[0].Value}: a time from 1s to 720h is needed, e.g. --time 30s, 5m or 2h"),
    };

    /// <exception cref="UsageException">Nothing would be run: that is no check.</exception>
    public static Budget Budget(ParseResult call, Option<ulong> seed, Option<int> depth, Option<int> tests, bool isTimed = false)
    {
        var budget = new Budget { Seed = call.GetValue(seed), Depth = call.GetValue(depth), RandomTraces = call.GetValue(tests) };
        return budget is { Depth: 0, RandomTraces: 0 } && !isTimed
            ? throw new UsageException("--depth 0 with --tests 0 runs nothing; give one of them a number above 0")
            : budget;
    }

    /// <summary>An option that is a whole number within limits.</summary>
    public static Option<T> Number<T>(string name, T value, T least, T most, string description)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T> => new(name)
    {
        Description = $"{description} Default: {value:N0}.",
        HelpName = "N",
        DefaultValueFactory = _ => value,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (T.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            {
                return number;
            }

            var range = most == T.MaxValue ? $", {least} or more," : $" from {least} to {most:N0}";
            result.AddError($"{name} {text}: a whole number{range} is needed");
            return default;
        },
    };

    private static TimeSpan? ParseTime(string text)
    {
        if (text.Length < 2 || !int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            _ => null,
        };
    }

    private static TimeSpan? Fail(System.CommandLine.Parsing.ArgumentResult result, string message)
    {
        result.AddError(message);
        return null;
    }
}
