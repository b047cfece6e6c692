namespace Conformance.Properties;

/// <summary>
/// A folder for repositories and trees that are needed for one run alone: gone when that ends, also where it ends early. All
/// that a series makes is in it, so that nothing in the caller's repository changes.
/// </summary>
public sealed class Scratch : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conformance-");

    /// <summary>Makes the folder.</summary>
    public Scratch() => AppDomain.CurrentDomain.ProcessExit += Remove;

    /// <summary>A path in it.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <inheritdoc/>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= Remove;
        Remove(sender: null, EventArgs.Empty);
    }

    private void Remove(object? sender, EventArgs ended)
    {
        try
        {
            if (Directory.Exists(_folder.FullName)) _folder.Delete(recursive: true);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            // Somebody still writes there; it lies in the folder for what is temporary.
        }
    }
}
