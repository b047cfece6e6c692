namespace Conformance.Properties;

/// <summary>Where in a run something was found first: of two traces that fail alike, a run keeps the earlier.</summary>
/// <param name="Phase">0: enumerated before anything else; 1: at random; 2: by a trace that was found elsewhere.</param>
/// <param name="Number">The length that was enumerated, or the number of the random trace.</param>
/// <param name="World">The place of the world among those that are enumerated.</param>
/// <param name="Way">How the random trace was grown; null: none was.</param>
public readonly record struct FoundAt(int Phase, long Number, int World, Strategy? Way = null);
