namespace Conformance.Reports.Tests;

/// <summary>What a renderer writes, as one text.</summary>
internal static class Told
{
    public static string By<T>(Action<T, TextWriter> write, T record)
    {
        using StringWriter writer = new();
        write(record, writer);
        return writer.ToString();
    }

    /// <summary>What a format writes of a result.</summary>
    public static string As(Action<IReadOnlyList<IResult>, TextWriter> write, params IReadOnlyList<IResult> results) => By(write, results);

    public static string By(CounterexampleRecord record) => By(CounterexampleText.Write, record);

    public static string By(SeriesRecord record) => By(SeriesText.Write, record);

    public static string By(CheckRecord record) => By(CheckText.Write, record);

    public static string By(ReplayRecord record) => By(ReplayText.Write, record);

    public static string By(ListRecord record) => By(ListText.Write, record);
}
