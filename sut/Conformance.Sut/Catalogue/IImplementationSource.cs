using Conformance.Sut.Contract;

namespace Conformance.Sut;

/// <summary>Makes implementations of names that say themselves what they stand for: a program to start, a library to load.</summary>
public interface IImplementationSource
{
    /// <summary>How its names are written: <c>exec:COMMAND</c>.</summary>
    string Form { get; }

    /// <summary>What such a name stands for, in one line.</summary>
    string Description { get; }

    /// <summary>The implementation of this name; null: the name is not of this form.</summary>
    /// <exception cref="UnavailableException">The name is of this form, and what it names cannot be had here.</exception>
    IImplementation? Find(string name);
}
