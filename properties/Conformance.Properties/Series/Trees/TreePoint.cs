namespace Conformance.Properties;

/// <summary>One tree of a series, before it is built.</summary>
/// <param name="Id">Its id within the series: an abbreviated commit, or the number of a mail.</param>
/// <param name="Subject">The first line of its message.</param>
/// <param name="Commit">The commit whose tree it is, in the repository that <see cref="TreeSeries"/> checks out from.</param>
/// <param name="IsBase">Whether it is what the series stands on.</param>
public sealed record TreePoint(string Id, string Subject, string Commit, bool IsBase);
