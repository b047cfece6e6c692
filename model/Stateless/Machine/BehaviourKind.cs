namespace Stateless.Machine;

internal enum BehaviourKind
{
    Permit,
    Reenter,
    Ignore,
}
