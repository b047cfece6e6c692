namespace Conformance.Properties;

/// <summary>How a state was reached.</summary>
/// <param name="Parent">The number of the state before; -1: this is the first.</param>
/// <param name="Command">The place of the command in the alphabet.</param>
/// <param name="Answer">The place of the answer among those admitted.</param>
public readonly record struct Way(int Parent, int Command, int Answer);
