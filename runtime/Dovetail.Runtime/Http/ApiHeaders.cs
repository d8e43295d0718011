using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using Dovetail.Http.Internal;
using Dovetail.Serialization;

namespace Dovetail;

/// <summary>
/// The headers of a response, or of a request that was received, read-only; names compare without regard to case. A header that came several times stands several times, in the
/// sender's order.
/// </summary>
public sealed class ApiHeaders : IReadOnlyList<KeyValuePair<string, string>>
{
    private readonly HttpHeaders? _ofMessage;
    private readonly HttpHeaders? _ofContent;
    private KeyValuePair<string, string>[]? _fields;

    /// <summary>Creates headers.</summary>
    /// <param name="fields">Names and values, in order.</param>
    public ApiHeaders(params KeyValuePair<string, string>[] fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        _fields = fields;
    }

    private ApiHeaders(HttpHeaders ofMessage, HttpHeaders ofContent)
    {
        (_ofMessage, _ofContent) = (ofMessage, ofContent);
    }

    /// <summary>No headers.</summary>
    public static ApiHeaders Empty { get; } = new([]);

    /// <summary>The number of fields.</summary>
    public int Count => Fields.Length;

    /// <summary>The field at a position.</summary>
    /// <param name="index">The position.</param>
    public KeyValuePair<string, string> this[int index] => Fields[index];

    /// <summary>The value of a header, several joined by <c>", "</c> (RFC 9110 5.2); null where it is absent.</summary>
    /// <param name="name">The name.</param>
    public string? this[string name] => TryGetValue(name, out var value) ? value : null;

    /// <summary>The value of a header, several joined by <c>", "</c> (RFC 9110 5.2).</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue(string name, [NotNullWhen(true)] out string? value)
    {
        value = null;
        if (_fields is null)
        {
            value = Joined(ValueOf(_ofMessage!, name), ValueOf(_ofContent!, name));
            return value is not null;
        }

        foreach (var field in _fields)
        {
            if (field.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                value = Joined(value, field.Value);
            }
        }

        return value is not null;
    }

    /// <summary>All values of a header, one for each time that it came.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The values; empty where it is absent.</returns>
    public IReadOnlyList<string> GetValues(string name) =>
        [.. Fields.Where(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(static field => field.Value)];

    /// <summary>The value of a header as another type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="name">The name.</param>
    /// <returns>The value; null where the header is absent, or its text is none of the type.</returns>
    public T? Value<T, TFormat>(string name)
        where T : struct
        where TFormat : struct, IFormat<T> => TryGetValue(name, out var text) ? HeaderText.TryRead<T, TFormat>(text.Trim()) : null;

    /// <summary>The items of a header that is a list (RFC 9110 5.6.1): what stands between commas, those in quotes apart.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The items; null where the header is absent.</returns>
    public IReadOnlyList<string>? List(string name) => TryGetValue(name, out var text) ? Items(text) : null;

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, string>>)Fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The names, without the values: they may be secret.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join(", ", Fields.Select(static field => field.Key));

    /// <summary>Those of a message, which may go: they are copied when all of them are asked for, and looked up where one is.</summary>
    internal static ApiHeaders Of(HttpResponseMessage message) => new(message.Headers, message.Content.Headers);

    /// <summary>The items of a value that is a list.</summary>
    internal static IReadOnlyList<string> Items(string text) => HeaderText.Split(text);

    /// <summary>Whether any name begins like that.</summary>
    internal bool HaveAny(string prefix, string otherPrefix) =>
        _fields is null ? HaveAny(_ofMessage!.NonValidated, prefix, otherPrefix) : HaveAny(_fields, prefix, otherPrefix);

    private KeyValuePair<string, string>[] Fields
    {
        get
        {
            if (_fields is null)
            {
                var (ofMessage, ofContent) = (_ofMessage!.NonValidated, _ofContent!.NonValidated);
                var fields = new List<KeyValuePair<string, string>>(ofMessage.Count + ofContent.Count);
                Copy(ofMessage, fields);
                Copy(ofContent, fields);
                _fields = [.. fields];
            }

            return _fields;
        }
    }

    private static void Copy(HttpHeadersNonValidated headers, List<KeyValuePair<string, string>> fields)
    {
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
            {
                fields.Add(new(name, value));
            }
        }
    }

    private static string? ValueOf(HttpHeaders headers, string name) =>
        string.IsNullOrEmpty(name) || !headers.NonValidated.TryGetValues(name, out var values) ? null
            : values.Count == 1 ? values.ToString()
            : string.Join(", ", values);

    private static string? Joined(string? first, string? second) => first is null ? second : second is null ? first : $"{first}, {second}";

    private static bool HaveAny(HttpHeadersNonValidated headers, string prefix, string otherPrefix)
    {
        foreach (var (name, _) in headers)
        {
            if (Begins(name, prefix) || Begins(name, otherPrefix))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HaveAny(KeyValuePair<string, string>[] fields, string prefix, string otherPrefix) =>
        Array.Exists(fields, field => Begins(field.Key, prefix) || Begins(field.Key, otherPrefix));

    private static bool Begins(string name, string prefix) => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
}
