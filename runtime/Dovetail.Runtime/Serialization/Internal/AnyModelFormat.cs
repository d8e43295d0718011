namespace Dovetail.Serialization.Internal;

/// <summary>Writes a model by its own type.</summary>
internal readonly struct AnyModelFormat : IFormat<JsonModel>
{
    public static JsonModel Read(ref JsonReader reader) => throw new NotSupportedException();

    public static void Write(JsonWriter writer, JsonModel value) => value.WriteJson(writer);
}
