using System.Globalization;
using Conformance.Model.Ownership;

namespace Conformance.Sut.External;

/// <summary>Reads what a program's system answered.</summary>
internal static class AnswerReader
{
    private const string Forms = "\"rc\", \"mapped\", \"window\", \"reached\" or \"crash\"";

    /// <summary>The answer in a reply.</summary>
    /// <exception cref="FormatException">There is none, or it is malformed.</exception>
    public static Answer Read(Json reply)
    {
        var answer = Kind(reply);
        return reply.Has("fault") && reply["fault"].Flag() ? answer with { FaultFired = true } : answer;
    }

    private static Answer Kind(Json reply)
    {
        if (reply.Has("rc")) return Answer.Returned(reply["rc"].Number());
        if (reply.Has("mapped")) return reply["mapped"].IsNull ? Answer.MapError : Answer.Mapped(Address(reply["mapped"]));
        if (reply.Has("reached")) return reply["reached"].IsNull ? Answer.Nothing : Answer.Reached(reply["reached"].Number());
        if (reply.Has("window")) return Answer.Window(Address(reply["window"]));
        return reply.Has("crash")
            ? Answer.Crashed(reply["crash"].Text())
            : throw new FormatException($"an answer is missing: one of {Forms}");
    }

    private static DmaAddress Address(Json value)
    {
        var text = value.Text();
        var window = text.StartsWith("bit59+", StringComparison.Ordinal) ? 1 : 0;
        return int.TryParse(text.AsSpan(window * 6), NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? new DmaAddress(window, page)
            : throw value.Wrong("a bus page, \"3\" or \"bit59+3\",");
    }
}
