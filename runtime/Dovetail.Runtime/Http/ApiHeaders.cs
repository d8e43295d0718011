using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using Dovetail.Http.Internal;
using Dovetail.Serialization;

namespace Dovetail;

/// <summary>The headers of a response, read-only; names compare without regard to case. A header that came several times stands several times, in the server's order.</summary>
public sealed class ApiHeaders : IReadOnlyList<KeyValuePair<string, string>>
{
    private readonly KeyValuePair<string, string>[] _fields;

    /// <summary>Creates headers, for tests.</summary>
    /// <param name="fields">Names and values, in order.</param>
    public ApiHeaders(params KeyValuePair<string, string>[] fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        _fields = fields;
    }

    /// <summary>No headers.</summary>
    public static ApiHeaders Empty { get; } = new([]);

    /// <summary>The number of fields.</summary>
    public int Count => _fields.Length;

    /// <summary>The field at a position.</summary>
    /// <param name="index">The position.</param>
    public KeyValuePair<string, string> this[int index] => _fields[index];

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
        foreach (var field in _fields)
        {
            if (field.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                value = value is null ? field.Value : $"{value}, {field.Value}";
            }
        }

        return value is not null;
    }

    /// <summary>All values of a header, one for each time that it came.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The values; empty where it is absent.</returns>
    public IReadOnlyList<string> GetValues(string name) =>
        [.. _fields.Where(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(static field => field.Value)];

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
    public IReadOnlyList<string>? List(string name) => TryGetValue(name, out var text) ? HeaderText.Split(text) : null;

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, string>>)_fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The names, without the values: they may be secret.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join(", ", _fields.Select(static field => field.Key));

    /// <summary>Takes a copy, so that the message can go.</summary>
    internal static ApiHeaders Of(HttpResponseMessage message)
    {
        var (headers, ofContent) = (message.Headers.NonValidated, message.Content.Headers.NonValidated);
        var fields = new List<KeyValuePair<string, string>>(headers.Count + ofContent.Count);
        Copy(headers, fields);
        Copy(ofContent, fields);
        return new ApiHeaders([.. fields]);
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
}
