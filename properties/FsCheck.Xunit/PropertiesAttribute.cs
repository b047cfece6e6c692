namespace FsCheck.Xunit;

/// <summary>Settings for every property of a class, of the classes nested in it, or of an assembly.</summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class)]
public sealed class PropertiesAttribute : PropertyAttribute;
