using System.Text.Json.Serialization;

namespace Conformance.Reports;

/// <summary>The records that a file can hold, known at compile time, so that a result needs no reflection to be read.</summary>
[JsonSerializable(typeof(SeriesRecord))]
[JsonSerializable(typeof(CheckRecord))]
[JsonSerializable(typeof(ReplayRecord))]
[JsonSerializable(typeof(ListRecord))]
[JsonSerializable(typeof(ExploreRecord))]
[JsonSerializable(typeof(AgainstRecord))]
[JsonSerializable(typeof(MutantsRecord))]
[JsonSerializable(typeof(SeedsRecord))]
[JsonSerializable(typeof(ResumeRecord))]
[JsonSerializable(typeof(BenchRecord))]
internal sealed partial class ResultContext : JsonSerializerContext;
