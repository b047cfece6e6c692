using System.Runtime.InteropServices;

namespace Conformance.Sut.External;

/// <summary>What the system offers beyond .NET: a wait for pipes that has an end, and an end to a group of processes.</summary>
internal static partial class Posix
{
    /// <summary>Something can be read, without a wait.</summary>
    public const short CanRead = 1;

    /// <summary>A few hundred bytes can be written, without a wait.</summary>
    public const short CanWrite = 4;

    private const int Kill = 9;

    /// <summary>Waits until one of the pipes is ready, or has lost its other end; their <see cref="Polled.Told"/> says which.</summary>
    public static unsafe void Poll(Span<Polled> pipes, int milliseconds)
    {
        fixed (Polled* first = pipes)
        {
            // What a signal interrupts has told nothing.
            if (PollCall(first, (nuint)pipes.Length, milliseconds) > 0) return;
        }

        foreach (ref var pipe in pipes) pipe.Told = 0;
    }

    /// <summary>Ends all processes of a group.</summary>
    /// <param name="leader">The process that began the group, whose number is its name.</param>
    /// <param name="isLeaderGone">Whether that has ended, and been asked how.</param>
    public static void EndGroup(int leader, bool isLeaderGone)
    {
        // While one of a group lives, its number is given to no process. If there is one, the group has ended long ago.
        if (isLeaderGone && KillCall(leader, 0) == 0) return;

        _ = KillCall(-leader, Kill);
    }

    [LibraryImport("libc", EntryPoint = "poll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int PollCall(Polled* pipes, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int KillCall(int process, int signal);

    /// <summary>A pipe that is waited for: <c>struct pollfd</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Polled(nint descriptor, short asked)
    {
        /// <summary>The pipe; negative: none.</summary>
        public int Descriptor = (int)descriptor;

        /// <summary>What is waited for.</summary>
        public short Asked = asked;

        /// <summary>What has come of it; 0: nothing yet.</summary>
        public short Told;
    }
}
