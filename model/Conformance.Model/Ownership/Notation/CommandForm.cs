namespace Conformance.Model.Ownership;

/// <summary>How one kind of command is written.</summary>
public sealed class CommandForm
{
    internal CommandForm(string word, string example, Func<WordReader, Command> read)
    {
        Word = word;
        Example = example;
        Read = read;
    }

    /// <summary>Its first word.</summary>
    public string Word { get; }

    /// <summary>A whole call, for help and errors.</summary>
    public string Example { get; }

    /// <summary>Makes the command of its words.</summary>
    internal Func<WordReader, Command> Read { get; }
}
