using Conformance.Sut.Contract;
using Conformance.Sut.External;
using Conformance.Sut.InProcess;
using Conformance.Sut.Kernels;
using Conformance.Sut.Revisions;
using Conformance.Sut.Shapes;
using Microsoft.Extensions.DependencyInjection;

namespace Conformance.Sut;

/// <summary>Registers the implementations of this house.</summary>
public static class CatalogueServices
{
    /// <summary>Adds the reference, the points of the series of 2015, the shapes, where others come from, and the <see cref="Catalogue"/> that lists them.</summary>
    /// <remarks>Implementations registered by others are listed too, where they were registered.</remarks>
    /// <param name="services">What they are added to.</param>
    /// <param name="stop">Ends what is done to get one, as the build of a kernel.</param>
    public static IServiceCollection AddImplementations(this IServiceCollection services, CancellationToken stop = default)
    {
        services.AddSingleton<IImplementation>(new ReferenceImplementation());
        foreach (var point in Series2015.Points) services.AddSingleton<IImplementation>(new InProcessImplementation(point));
        foreach (var shape in AllShapes.List) services.AddSingleton<IImplementation>(new ShapeImplementation(shape));
        services.AddSingleton<IImplementationSource>(new KernelVersionSource(stop))
            .AddSingleton<IImplementationSource, KernelFileSource>()
            .AddSingleton<IImplementationSource, ExternalSource>();
        return services.AddSingleton<Catalogue>();
    }
}
