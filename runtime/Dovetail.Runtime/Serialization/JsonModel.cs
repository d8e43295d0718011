using System.Diagnostics;
using System.Text.Json;
using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>What models have in common: they write and read themselves as JSON objects, and keep the members that their description does not know.</summary>
[DebuggerDisplay("{DebuggerText,nq}")]
public abstract class JsonModel
{
    private IReadOnlyDictionary<string, JsonElement>? _unknownMembers;

    /// <summary>
    /// The members that the description does not know: they came with a response, and are sent back. Null where there are none. Their names must not be those of declared
    /// members.
    /// </summary>
    public IReadOnlyDictionary<string, JsonElement>? UnknownMembers
    {
        get => _unknownMembers is KeptMembers { Count: 0 } ? null : _unknownMembers;
        set => _unknownMembers = value is KeptMembers kept ? new Dictionary<string, JsonElement>(kept, StringComparer.Ordinal) : value;
    }

    // What a debugger shows in a line: no values, which may be secret.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string DebuggerText => _unknownMembers is { Count: > 0 } unknown ? $"{GetType().Name}, unknown members: {unknown.Count}" : GetType().Name;

    /// <summary>Whether the model was read: then members that only servers set are written as they came, be they zero, false or null.</summary>
    protected bool IsFromJson { get; set; }

    /// <summary>Reads a model from a JSON text, tolerantly.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="json">The text.</param>
    /// <returns>The model.</returns>
    /// <exception cref="JsonFormatException">The text is malformed, or holds a value of another kind than the model's.</exception>
    public static T FromJson<T>(string json)
        where T : JsonModel, IJsonModel<T> => JsonString.Read<T, ModelFormat<T>>(json);

    /// <summary>Reads a model from a UTF-8 JSON text, tolerantly.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="json">The text.</param>
    /// <returns>The model.</returns>
    /// <exception cref="JsonFormatException">The text is malformed, or holds a value of another kind than the model's.</exception>
    public static T FromJson<T>(ReadOnlySpan<byte> json)
        where T : JsonModel, IJsonModel<T> => JsonReader.Read<T, ModelFormat<T>>(json, JsonReadContext.Tolerant);

    /// <summary>The model as a JSON text.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">A value that JSON does not have: an infinity, NaN.</exception>
    public string ToJson() => JsonString.Of<JsonModel, AnyModelFormat>(this);

    /// <summary>Writes the model as a JSON object.</summary>
    /// <param name="writer">The writer, where a value is due.</param>
    public void WriteJson(JsonWriter writer)
    {
        writer.Utf8.WriteStartObject();
        WriteMembers(_unknownMembers is KeptMembers kept ? writer.Keeping(kept) : writer.Bare);
        if (!writer.DropsUnknownMembers)
        {
            writer.Additional<JsonElement, JsonFormat>(_unknownMembers);
        }

        writer.Utf8.WriteEndObject();
    }

    /// <summary>The name of the type and nothing else: values may be secret. <see cref="ToJson"/> gives them.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => GetType().Name;

    /// <summary>Writes the declared members.</summary>
    /// <param name="writer">The writer, inside the object.</param>
    protected abstract void WriteMembers(JsonWriter writer);

    /// <summary>Keeps a member that the description does not know.</summary>
    /// <param name="reader">The reader, on the member's value.</param>
    /// <param name="members">The cursor, on the member.</param>
    protected void ReadUnknown(ref JsonReader reader, in JsonMemberCursor members) =>
        _unknownMembers = members.IsKnownNull
            ? KeptMembers.WithNull(_unknownMembers, members.Name)
            : reader.Additional<JsonElement, JsonFormat>(_unknownMembers, in members);
}
