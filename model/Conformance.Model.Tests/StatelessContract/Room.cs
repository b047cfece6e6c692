namespace Conformance.Model.Tests.StatelessContract;

/// <summary>States of the charts in these tests; which lies within which differs from test to test.</summary>
public enum Room
{
    Hall,
    Attic,
    Cellar,
    Vault,
    Garden,
}
