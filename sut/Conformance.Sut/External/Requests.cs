using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Conformance.Model.Ownership;

namespace Conformance.Sut.External;

/// <summary>Writes what a program is asked, a line each.</summary>
internal static class Requests
{
    // "bit59+3" is told as it is written.
    private static readonly JsonWriterOptions _plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The commands of an alphabet are asked again and again.
    private static readonly ConditionalWeakTable<Command, byte[]> _known = [];

    /// <summary>Boot a fresh system in this world.</summary>
    public static byte[] Boot(Boot boot)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, _plain))
        {
            json.WriteStartObject();
            json.WriteStartObject("boot");
            json.WriteString("profile", boot.Profile.Name);
            json.WriteBoolean("nobypass", boot.NoBypass);
            json.WriteNumber("groups", boot.GroupCount);
            json.WriteNumber("devices", boot.DevicesPerGroup);
            json.WriteNumber("containers", boot.ContainerCount);
            json.WriteNumber("entries", boot.EntryCount);
            json.WriteNumber("offset", boot.Offset);
            json.WriteNumber("ram", boot.RamPageCount);
            json.WriteNumber("processes", boot.ProcessCount);
            json.WriteNumber("limit", boot.LockedPageLimit);
            json.WriteBoolean("ipclock", boot.IpcLock);
            json.WriteString("attached", ObservationReader.TypeName(boot.Attached));
            json.WriteNumber("joined", boot.AttachedCount);
            json.WriteStartArray("probes");
            foreach (var probe in ProbeSet.For(boot)) json.WriteStringValue(probe.ToString());
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>Carry out one command. Nothing in its spelling needs an escape.</summary>
    public static byte[] Execute(Command command) =>
        _known.GetValue(command, command => Encoding.ASCII.GetBytes($"{{\"execute\":\"{command}\"}}\n"));
}
