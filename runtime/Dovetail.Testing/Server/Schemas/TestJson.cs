using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dovetail.Testing.Server.Schemas;

/// <summary>Writes plain values without reflection.</summary>
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class TestJson : JsonSerializerContext;
