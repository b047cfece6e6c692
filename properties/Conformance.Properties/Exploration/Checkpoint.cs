using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>An exploration on disk, so that a long one can be taken up again.</summary>
/// <remarks>
/// Format: the text line <c>conformance/checkpoint/1</c>, machine, world and alphabet size, explored states,
/// transitions, the number of ways, then each way as three numbers of seven bits a byte. Written whole or not at all.
/// </remarks>
public static class Checkpoint
{
    private const string Format = "conformance/checkpoint/1";

    /// <summary>Writes how far an exploration has come.</summary>
    public static void Write<TBoot, TState, TCommand, TAnswer, TObservation>(
        string path,
        StateSpace<TBoot, TState, TCommand, TAnswer, TObservation> space,
        Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject)
        where TBoot : IEquatable<TBoot>
        where TState : IEquatable<TState>
        where TCommand : notnull
        where TObservation : class
    {
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        using (var writer = new BinaryWriter(File.Create(temporary)))
        {
            writer.Write(Format);
            writer.Write(World(space, subject));
            writer.Write7BitEncodedInt(space.ExploredCount);
            writer.Write7BitEncodedInt64(space.TransitionCount);
            writer.Write7BitEncodedInt(space.Ways.Count);
            foreach (var way in space.Ways)
            {
                writer.Write7BitEncodedInt(way.Parent + 1);
                writer.Write7BitEncodedInt(way.Command);
                writer.Write7BitEncodedInt(way.Answer);
            }
        }

        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Takes an exploration up where it was left.</summary>
    /// <exception cref="NotationException">The file is none, or one of another machine or world.</exception>
    public static void Read<TBoot, TState, TCommand, TAnswer, TObservation>(
        string path,
        StateSpace<TBoot, TState, TCommand, TAnswer, TObservation> space,
        Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject)
        where TBoot : IEquatable<TBoot>
        where TState : IEquatable<TState>
        where TCommand : notnull
        where TObservation : class
    {
        try
        {
            using var reader = new BinaryReader(File.OpenRead(path));
            if (reader.ReadString() != Format) throw new NotationException($"{path} is no checkpoint of this version ({Format})");

            var world = reader.ReadString();
            if (world != World(space, subject))
            {
                throw new NotationException($"{path} is of another exploration: \"{world}\", not \"{World(space, subject)}\"");
            }

            var explored = reader.Read7BitEncodedInt();
            var transitions = reader.Read7BitEncodedInt64();
            var ways = new Way[reader.Read7BitEncodedInt()];
            for (var i = 0; i < ways.Length; i++)
            {
                ways[i] = new(reader.Read7BitEncodedInt() - 1, reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
            }

            space.Resume(ways, explored, transitions);
        }
        catch (Exception broken) when (broken is EndOfStreamException or FormatException or OverflowException)
        {
            throw new NotationException($"{path} is no whole checkpoint: {broken.Message}", broken);
        }
    }

    private static string World<TBoot, TState, TCommand, TAnswer, TObservation>(
        StateSpace<TBoot, TState, TCommand, TAnswer, TObservation> space,
        Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject)
        where TBoot : IEquatable<TBoot>
        where TState : IEquatable<TState>
        where TCommand : notnull
        where TObservation : class =>
        $"{subject.Machine.Name}: {subject.Notation.Spell(space.Boot)}, {subject.Machine.Alphabet(space.Boot).Count} commands";
}
