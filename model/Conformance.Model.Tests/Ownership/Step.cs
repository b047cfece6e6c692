using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

/// <summary>One command, an answer that the model admits, and where it leads.</summary>
internal readonly record struct Step(MachineState Before, Command Command, Answer Answer, MachineState After);
