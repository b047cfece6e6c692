using System.Security.Cryptography;
using System.Text;
using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>An exploration on disk, so that a long one can be taken up again.</summary>
/// <remarks>
/// Format: the text line <c>conformance/checkpoint/2</c>, machine, world and alphabet size, then numbers of seven bits a
/// byte, behind a hash of them all: explored states, transitions, the number of ways and each way as three, the number of commands and for each how
/// often it was carried out and refused, the number of broken rules and for each where it was. Written whole or not at all.
/// </remarks>
public static class Checkpoint
{
    private const string Format = "conformance/checkpoint/2";

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
        using var body = new MemoryStream();
        using (var numbers = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true)) Write(numbers, space.Progress);
        var written = body.GetBuffer().AsSpan(0, (int)body.Length);
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        using (var writer = new BinaryWriter(File.Create(temporary)))
        {
            writer.Write(Format);
            writer.Write(World(space, subject));
            writer.Write(SHA256.HashData(written));
            writer.Write(written);
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

            var hash = reader.ReadBytes(SHA256.HashSizeInBytes);
            var body = reader.ReadBytes((int)(reader.BaseStream.Length - reader.BaseStream.Position));
            if (!hash.AsSpan().SequenceEqual(SHA256.HashData(body))) throw new FormatException("what is written is not what is there");

            using var numbers = new BinaryReader(new MemoryStream(body));
            space.Resume(ReadProgress(numbers));
        }
        catch (Exception broken) when (broken is EndOfStreamException or FormatException or OverflowException)
        {
            throw new NotationException($"{path} is no whole checkpoint: {broken.Message}", broken);
        }
    }

    private static void Write(BinaryWriter writer, StateSpaceProgress progress)
    {
        writer.Write7BitEncodedInt(progress.Explored);
        writer.Write7BitEncodedInt64(progress.Transitions);
        writer.Write7BitEncodedInt(progress.Ways.Count);
        foreach (var way in progress.Ways)
        {
            writer.Write7BitEncodedInt(way.Parent + 1);
            writer.Write7BitEncodedInt(way.Command);
            writer.Write7BitEncodedInt(way.Answer);
        }

        writer.Write7BitEncodedInt(progress.Accepted.Count);
        for (var place = 0; place < progress.Accepted.Count; place++)
        {
            writer.Write7BitEncodedInt64(progress.Accepted[place]);
            writer.Write7BitEncodedInt64(progress.Refused[place]);
        }

        writer.Write7BitEncodedInt(progress.Broken.Count);
        foreach (var (rule, breach) in progress.Broken)
        {
            writer.Write7BitEncodedInt(rule);
            writer.Write7BitEncodedInt(breach.State);
            writer.Write7BitEncodedInt(breach.Command + 1 ?? 0);
        }
    }

    private static StateSpaceProgress ReadProgress(BinaryReader reader)
    {
        var explored = reader.Read7BitEncodedInt();
        var transitions = reader.Read7BitEncodedInt64();
        var ways = new Way[reader.Read7BitEncodedInt()];
        for (var i = 0; i < ways.Length; i++)
        {
            ways[i] = new(reader.Read7BitEncodedInt() - 1, reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        }

        var accepted = new long[reader.Read7BitEncodedInt()];
        var refused = new long[accepted.Length];
        for (var place = 0; place < accepted.Length; place++)
        {
            (accepted[place], refused[place]) = (reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64());
        }

        var broken = new Dictionary<int, Breach>();
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            var (rule, state, command) = (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
            broken.Add(rule, new(state, command == 0 ? null : command - 1));
        }

        return new(explored, transitions, ways, accepted, refused, broken);
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
