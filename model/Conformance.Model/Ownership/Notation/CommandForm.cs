namespace Conformance.Model.Ownership;

/// <summary>How one kind of command is written.</summary>
/// <param name="Word">Its first word.</param>
/// <param name="Example">A whole call, for help and errors.</param>
/// <param name="Read">Makes the command of its words.</param>
internal sealed record CommandForm(string Word, string Example, Func<WordReader, Command> Read);
