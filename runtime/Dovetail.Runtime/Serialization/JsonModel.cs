using System.Diagnostics;
using System.Text.Json;
using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>What models have in common: they write and read themselves as JSON objects, and keep the members that their description does not know.</summary>
[DebuggerDisplay("{DebuggerText,nq}")]
public abstract class JsonModel
{
    // Unknown members, or what is kept beside them: one field, since most models have neither.
    private object? _kept;
    private bool _isFromJson;

    /// <summary>
    /// The members that the description does not know: they came with a response, and are sent back. Null where there are none. Their names must not be those of declared
    /// members.
    /// </summary>
    public IReadOnlyDictionary<string, JsonElement>? UnknownMembers
    {
        get => _kept is KeptMembers kept ? kept.Unknown : (IReadOnlyDictionary<string, JsonElement>?)_kept;
        set
        {
            // What is known of the model's own members stays.
            if (_kept is KeptMembers kept)
            {
                kept.Unknown = value;
            }
            else
            {
                _kept = value;
            }
        }
    }

    // What a debugger shows in a line: no values, which may be secret.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string DebuggerText => UnknownMembers is { Count: > 0 } unknown ? $"{GetType().Name}, unknown members: {unknown.Count}" : GetType().Name;

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
    public void WriteJson(JsonWriter writer) => WriteJson(writer.Output);

    /// <summary>The name of the type and nothing else: values may be secret. <see cref="ToJson"/> gives them.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => GetType().Name;

    internal void WriteJson(JsonOutput output)
    {
        output.BeginObject();
        WriteMembers(new JsonWriter(output, _kept as KeptMembers));
        if (_kept is not null && output.Context is not { DropsUnknownMembers: true })
        {
            new JsonWriter(output).Additional<JsonElement, JsonFormat>(UnknownMembers);
        }

        output.EndObject();
    }

    /// <summary>Writes the declared members.</summary>
    /// <param name="writer">The writer, inside the object.</param>
    protected abstract void WriteMembers(JsonWriter writer);

    /// <summary>Keeps a member that the description does not know.</summary>
    /// <param name="reader">The reader, on the member's value.</param>
    /// <param name="members">The cursor, on the member.</param>
    protected void ReadUnknown(ref JsonReader reader, in JsonMemberCursor members)
    {
        if (members.IsKnownNull)
        {
            Keep().AddNull(members.Name);
        }
        else
        {
            UnknownMembers = reader.Additional<JsonElement, JsonFormat>(UnknownMembers, in members);
        }
    }

    /// <summary>Keeps a member that the description does not name and gives a type to.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="reader">The reader, on the member's value.</param>
    /// <param name="read">The members read so far; null before the first one.</param>
    /// <param name="members">The cursor, on the member.</param>
    /// <returns>The members read so far and this one.</returns>
    protected IReadOnlyDictionary<string, T>? ReadAdditional<T, TFormat>(ref JsonReader reader, IReadOnlyDictionary<string, T>? read, in JsonMemberCursor members)
        where TFormat : struct, IFormat<T>
    {
        if (!members.IsKnownNull)
        {
            return reader.Additional<T, TFormat>(read, in members);
        }

        Keep().AddNull(members.Name);
        return read;
    }

    /// <summary>Notes that the model was read, and which of its required members did not come: those are not written back.</summary>
    /// <param name="members">The cursor, at the end of the object.</param>
    protected void EndJson(in JsonMemberCursor members)
    {
        _isFromJson = true;
        for (var index = members.NextMissing(0); index >= 0; index = members.NextMissing(index + 1))
        {
            Keep().AddMissing(index);
        }
    }

    /// <summary>Whether the model was read, and a required member with it: then the member is written as it came, be it zero, false or null.</summary>
    /// <param name="member">Its place in the list.</param>
    /// <returns>Whether it was.</returns>
    protected bool IsFromJson(int member) => _isFromJson && !IsMissingInJson(member);

    /// <summary>Whether the model was read, and a required member did not come with it.</summary>
    /// <param name="member">Its place in the list.</param>
    /// <returns>Whether it did not.</returns>
    protected bool IsMissingInJson(int member) => _kept is KeptMembers kept && kept.IsMissing(member);

    private KeptMembers Keep()
    {
        var kept = _kept as KeptMembers ?? new KeptMembers((IReadOnlyDictionary<string, JsonElement>?)_kept);
        _kept = kept;
        return kept;
    }
}
