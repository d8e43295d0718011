using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dovetail.Serialization.Internal;

/// <summary>Reads a JSON text again to tell the path to a place in it. Costs nothing until a path is asked for.</summary>
internal ref struct JsonPathWriter
{
    private const int MaxNameLength = 100;

    private readonly List<PathStep> _steps = [];
    private Utf8JsonReader _json;

    public JsonPathWriter(Utf8JsonReader json)
    {
        _json = json;
    }

    /// <summary>A member as a step of a path: <c>.name</c>, or <c>['a name']</c>; shortened where it is very long.</summary>
    public static string Step(string name)
    {
        var text = name.Length > MaxNameLength ? string.Concat(name.AsSpan(0, MaxNameLength), "…") : name;
        return IsPlain(text) ? "." + text : $"['{Escape(text)}']";
    }

    /// <summary>The path to the value or member at an offset; for the end of an object or array, the path to that. In malformed JSON, the path as far as it can be read.</summary>
    public string At(long offset)
    {
        try
        {
            while (_json.Read() && _json.TokenStartIndex <= offset)
            {
                Enter();
                if ((_json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) && _json.TokenStartIndex < offset)
                {
                    _steps.Add(new PathStep(_json.TokenType == JsonTokenType.StartArray, Name: null, Index: -1));
                }
            }
        }
        catch (JsonException)
        {
            // What follows can not be read; what was read leads there.
        }

        return Path();
    }

    private static bool IsPlain(string name)
    {
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('_' or '-' or '$' or '@'))
            {
                return false;
            }
        }

        return name.Length > 0;
    }

    private static string Escape(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            text.Append(letter is '\'' or '\\' ? "\\" : "").Append(char.IsControl(letter) ? ' ' : letter);
        }

        return text.ToString();
    }

    private readonly void Enter()
    {
        switch (_json.TokenType)
        {
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _steps.RemoveAt(_steps.Count - 1);
                break;
            case JsonTokenType.PropertyName:
                _steps[^1] = _steps[^1] with { Name = Unicode.Name(in _json) };
                break;
            default:
                if (_steps.Count > 0 && _steps[^1].IsList)
                {
                    _steps[^1] = _steps[^1] with { Index = _steps[^1].Index + 1 };
                }

                break;
        }
    }

    private readonly string Path()
    {
        var path = new StringBuilder("$");
        foreach (var step in _steps)
        {
            if (step.Index >= 0)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{step.Index}]");
            }
            else if (step.Name is not null)
            {
                path.Append(Step(step.Name));
            }
        }

        return path.ToString();
    }

    /// <summary>Where in an object or list the reading stands; nowhere yet where there is neither name nor index.</summary>
    private readonly record struct PathStep(bool IsList, string? Name, int Index);
}
