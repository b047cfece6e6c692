using System.Text;

namespace Conformance.Sut.External;

/// <summary>Takes a command line apart as a shell would, and does nothing else that a shell does: no variables, no patterns.</summary>
internal static class CommandWords
{
    /// <summary>The words; null: a quote is not closed.</summary>
    public static IReadOnlyList<string>? Split(string text)
    {
        var words = new List<string>();
        StringBuilder? word = null;
        var quote = '\0';
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quote != '\0' && letter == quote) quote = '\0';
            else if (quote == '\0' && letter is '\'' or '"') (quote, word) = (letter, word ?? new());
            else if (letter == '\\' && quote != '\'' && at + 1 < text.Length) (word ??= new()).Append(text[++at]);
            else if (quote != '\0' || !char.IsWhiteSpace(letter)) (word ??= new()).Append(letter);
            else if (word is not null)
            {
                words.Add(word.ToString());
                word = null;
            }
        }

        if (word is not null) words.Add(word.ToString());
        return quote == '\0' ? words : null;
    }
}
