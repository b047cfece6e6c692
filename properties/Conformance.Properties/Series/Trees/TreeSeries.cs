namespace Conformance.Properties;

/// <summary>Trees in order, each a commit of one repository.</summary>
/// <param name="Name">What the series is called: <c>v6.1..HEAD</c>, or the folder of its mails.</param>
/// <param name="Title">What it is, in one line.</param>
/// <param name="Objects">The folder of the repository whose objects the trees are made of. It is read and never written.</param>
/// <param name="Points">The trees.</param>
/// <param name="Remarks">What the caller should know before anything is built.</param>
public sealed record TreeSeries(string Name, string Title, string Objects, IReadOnlyList<TreePoint> Points, IReadOnlyList<string> Remarks);
