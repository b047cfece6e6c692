using Conformance.Sut.Contract;

namespace Conformance.Sut.External;

/// <summary>Programs that speak the protocol, by the command that starts them. They end with it.</summary>
internal sealed class ExternalSource : IImplementationSource, IDisposable
{
    /// <summary>What its names begin with.</summary>
    public const string Prefix = "exec:";

    private readonly Dictionary<string, ExternalImplementation> _started = [];
    private readonly Lock _lock = new();

    /// <summary>Makes the source. Its programs end with the process, also where that ends early.</summary>
    public ExternalSource() => AppDomain.CurrentDomain.ProcessExit += EndAll;

    /// <inheritdoc/>
    public string Form => $"{Prefix}COMMAND";

    /// <inheritdoc/>
    public string Description => "any program that speaks JSON Lines: sut/exec/README.md";

    /// <inheritdoc/>
    public IImplementation? Find(string name)
    {
        if (!name.StartsWith(Prefix, StringComparison.Ordinal)) return null;

        lock (_lock)
        {
            if (_started.TryGetValue(name, out var known)) return known;

            return _started[name] = ExternalImplementation.Start(name[Prefix.Length..]);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= EndAll;
        EndAll(sender: null, EventArgs.Empty);
    }

    private void EndAll(object? sender, EventArgs ended)
    {
        lock (_lock)
        {
            foreach (var implementation in _started.Values) implementation.Dispose();
            _started.Clear();
        }
    }
}
