using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Conformance.Model.Machines;
using Conformance.Reports;
using Conformance.Sut;

namespace Conformance.Properties.Tests;

/// <summary>Four houses, one direction: read from what was built.</summary>
public class ArchitectureTests
{
    private static readonly string _model = typeof(Rule).Assembly.Location;
    private static readonly string _sut = typeof(Catalogue).Assembly.Location;
    private static readonly string _properties = typeof(Budget).Assembly.Location;
    private static readonly string _reports = typeof(SeriesRecord).Assembly.Location;

    [Fact]
    public void The_model_refers_to_nothing_of_ours() => Assert.Empty(Houses(_model));

    [Fact]
    public void The_reports_refer_to_nothing_of_ours() => Assert.Empty(Houses(_reports));

    [Fact]
    public void The_systems_refer_to_the_model_alone() => Assert.Equal(["Conformance.Model"], Houses(_sut));

    [Fact]
    public void The_engine_refers_to_the_other_three() =>
        Assert.Equal(["Conformance.Model", "Conformance.Reports", "Conformance.Sut"], Houses(_properties));

    // A system that could ask the machine what is right would agree with it.
    [Fact]
    public void The_systems_use_the_models_vocabulary_and_nothing_that_knows_what_is_right()
    {
        var used = TypesUsed(_sut, "Conformance.Model");

        Assert.Contains("Command", used);
        string[] forbidden =
        [
            "OwnershipMachine", "OwnershipNotation", "OwnershipChart", "AllInvariants", "Invariant", "Expectation", "MachineState", "GroupState",
            "DeviceState", "Mapping", "Reaches", "Worlds", "Alphabet", "Epilogue", "IMachine`5", "INotation`5", "Judgement", "Moment`4",
        ];
        Assert.Empty(used.Intersect(forbidden));
    }

    [Fact]
    public void The_systems_use_no_internal_of_the_model()
    {
        var open = typeof(Rule).Assembly.GetExportedTypes().Select(type => type.Name);

        Assert.Empty(TypesUsed(_sut, "Conformance.Model").Except(open));
    }

    private static List<string> Houses(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.AssemblyReferences
                .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
                .Where(name => name.StartsWith("Conformance.", StringComparison.Ordinal))
                .Order(),
        ];
    }

    private static List<string> TypesUsed(string path, string assembly)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.TypeReferences
                .Select(metadata.GetTypeReference)
                .Where(type => AssemblyOf(metadata, type) == assembly)
                .Select(type => metadata.GetString(type.Name)),
        ];
    }

    // A nested type is found through the one that it stands in.
    private static string? AssemblyOf(MetadataReader metadata, TypeReference type) => type.ResolutionScope.Kind switch
    {
        HandleKind.AssemblyReference =>
            metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name),
        HandleKind.TypeReference => AssemblyOf(metadata, metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope)),
        _ => null,
    };
}
