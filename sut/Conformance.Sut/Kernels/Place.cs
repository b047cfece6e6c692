namespace Conformance.Sut.Kernels;

/// <summary>Folders that are written into, which the caller or the machine has chosen. What is wrong with one is told with its name.</summary>
internal static class Place
{
    /// <summary>Does what writes there.</summary>
    /// <param name="what">The folder or file.</param>
    /// <param name="advice">What to do where that is impossible.</param>
    /// <param name="write">What writes.</param>
    /// <exception cref="UnavailableException">It cannot be written.</exception>
    public static T Write<T>(string what, string advice, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new UnavailableException($"{what}: this cannot be written: {wrong.Message}\n{advice}", wrong);
        }
    }

    /// <summary>Makes a folder, if it is not there.</summary>
    /// <exception cref="UnavailableException">It cannot be made.</exception>
    public static void Make(string folder, string advice) => Write(folder, advice, () => Directory.CreateDirectory(folder));
}
