using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dovetail.Http.Internal;

/// <summary>
/// Spells a value out by a style. Absent values (RFC 6570 2.3: undefined) are left out: nulls, empty lists and empty objects. What OpenAPI defines no spelling for,
/// lists and objects inside of others, stands as JSON text.
/// </summary>
/// <param name="output">What was written before it, and the value after it.</param>
/// <param name="rule">The style's marks.</param>
/// <param name="encoding">How names and values are encoded.</param>
internal readonly struct StyleWriter(StringBuilder output, StyleRule rule, ParameterEncoding encoding)
{
    public void Write(string name, JsonElement value, ParameterStyle style, bool explode)
    {
        switch (style)
        {
            case ParameterStyle.Json:
                WriteJson(name, value);
                break;
            case ParameterStyle.DeepObject:
                WriteDeep(name, value);
                break;
            default:
                WriteFlat(name, value, explode);
                break;
        }
    }

    public void WriteText(string name, string text)
    {
        Begin();
        WriteName(name, hasValue: text.Length > 0);
        Encode(text);
    }

    private static bool IsAbsent(JsonElement value) => value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };

    private void WriteJson(string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Undefined)
        {
            WriteText(name, value.GetRawText());
        }
    }

    private void WriteDeep(string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
            {
                WriteDeep($"{name}[{member.Name}]", member.Value);
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                WriteDeep(string.Create(CultureInfo.InvariantCulture, $"{name}[{index++}]"), item);
            }
        }
        else if (!IsAbsent(value))
        {
            WriteText(name, Text(value));
        }
    }

    private void WriteFlat(string name, JsonElement value, bool explode)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            WriteObject(name, value, explode);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            WriteList(name, value, explode);
        }
        else if (!IsAbsent(value))
        {
            WriteText(name, Text(value));
        }
    }

    private void WriteList(string name, JsonElement items, bool explode)
    {
        var isFirst = true;
        foreach (var item in items.EnumerateArray())
        {
            if (IsAbsent(item))
            {
                continue;
            }

            var text = Text(item);
            if (explode)
            {
                WriteText(name, text);
            }
            else
            {
                BeginPiece(name, isFirst);
                Encode(text);
            }

            isFirst = false;
        }
    }

    private void WriteObject(string name, JsonElement members, bool explode)
    {
        var isFirst = true;
        foreach (var member in members.EnumerateObject())
        {
            if (IsAbsent(member.Value))
            {
                continue;
            }

            if (explode)
            {
                Begin();
            }
            else
            {
                BeginPiece(name, isFirst);
            }

            EncodeName(member.Name);
            output.Append(explode ? "=" : rule.Together);
            Encode(Text(member.Value));
            isFirst = false;
        }
    }

    private void Begin() => output.Append(output.Length == 0 ? rule.Prefix : rule.Apart);

    private void BeginPiece(string name, bool isFirst)
    {
        if (isFirst)
        {
            Begin();
            WriteName(name, hasValue: true);
        }
        else
        {
            output.Append(rule.Together);
        }
    }

    private void WriteName(string name, bool hasValue)
    {
        if (rule.Named)
        {
            EncodeName(name);
            output.Append(hasValue || rule.EqualsAlways ? "=" : "");
        }
    }

    // Reserved characters are kept in values only: in a name, most of them end it.
    private void EncodeName(string name) =>
        PercentEncoder.Append(output, name, encoding == ParameterEncoding.KeepReserved ? ParameterEncoding.Percent : encoding);

    private void Encode(string text) => PercentEncoder.Append(output, text, encoding);
}
