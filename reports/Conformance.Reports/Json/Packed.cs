namespace Conformance.Reports;

/// <summary>Many numbers as a short text: seven bits a byte, in base 64. For what programs alone read.</summary>
public static class Packed
{
    /// <summary>Packs numbers, none of which is negative.</summary>
    public static string Of(IEnumerable<long> numbers)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var number in numbers) writer.Write7BitEncodedInt64(number);
        return Convert.ToBase64String(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>Unpacks them.</summary>
    /// <exception cref="ResultFormatException">The text is not whole.</exception>
    public static IReadOnlyList<long> Read(string text)
    {
        try
        {
            var bytes = Convert.FromBase64String(text);
            using var reader = new BinaryReader(new MemoryStream(bytes));
            var numbers = new List<long>();
            while (reader.BaseStream.Position < bytes.Length) numbers.Add(reader.Read7BitEncodedInt64());
            return numbers;
        }
        catch (Exception wrong) when (wrong is FormatException or EndOfStreamException)
        {
            throw new ResultFormatException($"packed numbers are damaged: {wrong.Message}", wrong);
        }
    }
}
