using System.Text.Json.Serialization;

namespace Dovetail.Testing.Server.Schemas;

/// <summary>Writes plain values without reflection.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class TestJson : JsonSerializerContext;
