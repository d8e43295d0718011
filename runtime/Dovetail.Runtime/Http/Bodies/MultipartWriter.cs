using System.Text;
using System.Text.Json;
using Dovetail.Http.Internal;
using Dovetail.Http.Requests;
using Dovetail.Serialization;
using Dovetail.Validation;

namespace Dovetail.Http;

/// <summary>Takes the parts of a multipart body. A part whose value is null is left out.</summary>
public sealed class MultipartWriter
{
    private const string JsonMediaType = "application/json";

    private readonly List<MultipartPart> _parts = [];
    private readonly ArgumentCheck _body;
    private readonly bool _isForm;
    private ArgumentChecks? _checks;

    internal MultipartWriter(ArgumentCheck body = default, bool isForm = true)
    {
        _body = body;
        _isForm = isForm;
        _checks = body.Parts(constraints: null);
    }

    internal IReadOnlyList<MultipartPart> Parts => _parts;

    internal bool CanReplay => _parts.TrueForAll(static part => part.File is not { CanReplay: false });

    /// <summary>Says what the description demands of the parts that follow. A file has no demands.</summary>
    /// <param name="constraints">The demands, by the parts' names.</param>
    public void Constrain(ArgumentConstraints constraints) => _checks = _body.Parts(constraints);

    /// <summary>Notes a part that is required, and null.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="value">Its value.</param>
    public void Require(string name, object? value) => _checks?.Require(name, value);

    /// <summary>Adds a file.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="file">The file.</param>
    /// <param name="contentType">Its content type where the file itself has none; by default what the file's name tells, else <c>application/octet-stream</c>.</param>
    /// <exception cref="ArgumentException">The content type is malformed.</exception>
    public void File(string name, FileContent? file, string? contentType = null)
    {
        if (file is not null)
        {
            _parts.Add(MultipartPart.OfFile(name, file, contentType, _isForm));
        }
    }

    /// <summary>Adds files, all under one name (RFC 7578 4.3).</summary>
    /// <param name="name">The parts' name.</param>
    /// <param name="files">The files.</param>
    /// <param name="contentType">Their content type where a file itself has none; by default what its name tells, else <c>application/octet-stream</c>.</param>
    /// <exception cref="ArgumentException">The content type is malformed.</exception>
    public void Files(string name, IReadOnlyList<FileContent>? files, string? contentType = null)
    {
        for (var index = 0; index < files?.Count; index++)
        {
            File(name, files[index], contentType);
        }
    }

    /// <summary>Adds a text.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="value">The text.</param>
    /// <param name="contentType">Its content type; by default none is sent, which means <c>text/plain</c> (RFC 7578 4.4).</param>
    /// <exception cref="ArgumentException">The content type is malformed.</exception>
    public void Text(string name, string? value, string? contentType = null)
    {
        if (value is not null)
        {
            _parts.Add(MultipartPart.OfBytes(name, StrictText.Utf8(_checks?.Text(name, value) ?? value), contentType));
        }
    }

    /// <summary>Adds a scalar as text.</summary>
    /// <typeparam name="T">The scalar.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="name">The part's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="contentType">Its content type; by default none is sent, which means <c>text/plain</c> (RFC 7578 4.4).</param>
    /// <exception cref="ArgumentException">The content type is malformed, or the value has no text.</exception>
    public void Text<T, TFormat>(string name, T? value, string? contentType = null)
        where T : struct
        where TFormat : struct, IScalarFormat<T> => Text(name, value is { } present ? TFormat.Text(present) : null, contentType);

    /// <inheritdoc cref="Text{T, TFormat}(string, T?, string?)"/>
    public void Text<T, TFormat>(string name, T? value, string? contentType = null)
        where T : class
        where TFormat : struct, IScalarFormat<T> => Text(name, value is null ? null : TFormat.Text(value), contentType);

    /// <summary>Adds scalars as texts, all under one name (RFC 7578 4.3).</summary>
    /// <typeparam name="T">The scalar.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="name">The parts' name.</param>
    /// <param name="values">The values.</param>
    /// <param name="contentType">Their content type; by default none is sent, which means <c>text/plain</c> (RFC 7578 4.4).</param>
    /// <exception cref="ArgumentException">The content type is malformed, or a value has no text.</exception>
    public void Texts<T, TFormat>(string name, IReadOnlyList<T>? values, string? contentType = null)
        where TFormat : struct, IScalarFormat<T>
    {
        for (var index = 0; index < values?.Count; index++)
        {
            Text(name, values[index] is { } value ? TFormat.Text(value) : null, contentType);
        }
    }

    /// <summary>Adds a value as JSON.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="name">The part's name.</param>
    /// <param name="value">The value; an undefined <see cref="JsonElement"/> is left out like a null.</param>
    /// <param name="contentType">Its content type; <c>application/json</c> by default.</param>
    /// <exception cref="ArgumentException">The content type is malformed, or the value has no JSON.</exception>
    public void Json<T, TFormat>(string name, T? value, string? contentType = null)
        where T : struct
        where TFormat : struct, IFormat<T>
    {
        if (value is { } present and not JsonElement { ValueKind: JsonValueKind.Undefined })
        {
            AddJson<T, TFormat>(name, present, contentType);
        }
    }

    /// <inheritdoc cref="Json{T, TFormat}(string, T?, string?)"/>
    public void Json<T, TFormat>(string name, T? value, string? contentType = null)
        where T : class
        where TFormat : struct, IFormat<T>
    {
        if (value is not null)
        {
            AddJson<T, TFormat>(name, value, contentType);
        }
    }

    /// <summary>Adds a header field to the parts of a name, which are there already (OpenAPI 3.2, Encoding Object). Nothing where the value is null.</summary>
    /// <param name="name">The parts' name.</param>
    /// <param name="header">The field's name.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The name or the value holds what no header can.</exception>
    public void Header(string name, string header, string? value)
    {
        if ((HeaderRules.CheckCallerName(header) ?? HeaderRules.CheckValue(value)) is { } fault)
        {
            throw new ArgumentException($"The header {header} of the part {name} {fault}.");
        }

        for (var index = 0; value is not null && index < _parts.Count; index++)
        {
            _parts[index] = _parts[index].Name == name ? _parts[index].With(header, value) : _parts[index];
        }
    }

    /// <inheritdoc cref="Header(string, string, string?)"/>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    public void Header<T, TFormat>(string name, string header, T? value)
        where T : struct
        where TFormat : struct, IScalarFormat<T> => Header(name, header, value is { } present ? TFormat.Text(present) : null);

    /// <summary>Adds a header field with a list (RFC 9110 5.6.1) to the parts of a name. Nothing where the list is null.</summary>
    /// <param name="name">The parts' name.</param>
    /// <param name="header">The field's name.</param>
    /// <param name="values">Its values.</param>
    /// <exception cref="ArgumentException">A value holds what no header can.</exception>
    public void Header(string name, string header, IReadOnlyList<string>? values) => Header(name, header, values is null ? null : string.Join(", ", values));

    /// <summary>Sets a part to true, whatever it was.</summary>
    internal void Raise(string name)
    {
        _parts.RemoveAll(part => part.Name == name);
        Text(name, "true");
    }

    private void AddJson<T, TFormat>(string name, T value, string? contentType)
        where TFormat : struct, IFormat<T>
    {
        var json = new System.Buffers.ArrayBufferWriter<byte>();
        var context = _checks?.Begin();
        JsonWriter.Write<T, TFormat>(json, value, context);
        _checks?.End(name, json.WrittenMemory, context);
        _parts.Add(MultipartPart.OfBytes(name, json.WrittenMemory, contentType ?? JsonMediaType));
    }
}
