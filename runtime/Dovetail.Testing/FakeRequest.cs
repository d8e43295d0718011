using Dovetail.Http;
using Dovetail.Serialization;
using Dovetail.Testing.Internal;
using Dovetail.Testing.Internal.Bodies;

namespace Dovetail.Testing;

/// <summary>
/// Which calls of an operation a test means: those with the arguments that it gives. Each is written as the client writes it, so that what counts is what is sent.
/// </summary>
public sealed class FakeRequest
{
    private readonly FakeTransport _transport;
    private readonly string _name;
    private readonly ApiRequest _request;
    private readonly ExpectedBodies _bodies;

    internal FakeRequest(FakeTransport transport, ApiOperation operation, string name)
    {
        (_transport, Operation, _name) = (transport, operation, name);
        _request = new ApiRequest(transport.Connection, null, operation.Constraints);
        _bodies = new ExpectedBodies(transport.Connection, operation);
    }

    internal ApiOperation Operation { get; }

    /// <summary>The calls of one walk over pages are meant together.</summary>
    internal FakeRequest Of(PageAdvance advance)
    {
        _bodies.Pages = PageMembers.Of(advance);
        return this;
    }

    /// <summary>Means calls with this path parameter; any where it is null.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    public void Path(string name, string? value)
    {
        if (value is not null)
        {
            _request.Path(name, value);
        }
    }

    /// <inheritdoc cref="Path(string, string?)"/>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    public void Path<T, TFormat>(string name, T? value)
        where T : struct
        where TFormat : struct, IScalarFormat<T>
    {
        if (value is { } present)
        {
            _request.Path<T, TFormat>(name, present);
        }
    }

    /// <summary>Means calls with this path parameter; any where it is null or undefined.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    /// <param name="style">The style.</param>
    /// <param name="explode">Whether items and members stand apart.</param>
    public void PathOf<T, TFormat>(string name, T? value, ParameterStyle style, bool explode)
        where TFormat : struct, IFormat<T>
    {
        if (value is not null and not System.Text.Json.JsonElement { ValueKind: System.Text.Json.JsonValueKind.Undefined })
        {
            _request.PathOf<T, TFormat>(name, value, style, explode);
        }
    }

    /// <inheritdoc cref="PathOf{T, TFormat}"/>
    public void PathJson<T, TFormat>(string name, T? value)
        where TFormat : struct, IFormat<T> => PathOf<T, TFormat>(name, value, ParameterStyle.Json, explode: false);

    /// <inheritdoc cref="ApiRequest.Query(string, string?)"/>
    public void Query(string name, string? value) => _request.Query(name, value);

    /// <inheritdoc cref="ApiRequest.Query{T, TFormat}"/>
    public void Query<T, TFormat>(string name, T? value)
        where T : struct
        where TFormat : struct, IScalarFormat<T> => _request.Query<T, TFormat>(name, value);

    /// <inheritdoc cref="ApiRequest.QueryOf{T, TFormat}"/>
    public void QueryOf<T, TFormat>(string name, T? value, ParameterStyle style = ParameterStyle.Form, bool explode = true, bool allowReserved = false, bool allowEmpty = false)
        where TFormat : struct, IFormat<T> => _request.QueryOf<T, TFormat>(name, value, style, explode, allowReserved, allowEmpty);

    /// <inheritdoc cref="ApiRequest.QueryString{T, TFormat}"/>
    public void QueryString<T, TFormat>(T? value, ParameterStyle style)
        where TFormat : struct, IFormat<T> => _request.QueryString<T, TFormat>(value, style);

    /// <inheritdoc cref="ApiRequest.QueryJson{T, TFormat}"/>
    public void QueryJson<T, TFormat>(string name, T? value)
        where TFormat : struct, IFormat<T> => _request.QueryJson<T, TFormat>(name, value);

    /// <inheritdoc cref="ApiRequest.Header(string, string?)"/>
    public void Header(string name, string? value) => _request.Header(name, value);

    /// <inheritdoc cref="ApiRequest.Header{T, TFormat}"/>
    public void Header<T, TFormat>(string name, T? value)
        where T : struct
        where TFormat : struct, IScalarFormat<T> => _request.Header<T, TFormat>(name, value);

    /// <inheritdoc cref="ApiRequest.HeaderOf{T, TFormat}"/>
    public void HeaderOf<T, TFormat>(string name, T? value, bool explode, ParameterStyle style = ParameterStyle.Simple)
        where TFormat : struct, IFormat<T> => _request.HeaderOf<T, TFormat>(name, value, explode, style);

    /// <inheritdoc cref="ApiRequest.HeaderJson{T, TFormat}"/>
    public void HeaderJson<T, TFormat>(string name, T? value)
        where TFormat : struct, IFormat<T> => _request.HeaderJson<T, TFormat>(name, value);

    /// <inheritdoc cref="ApiRequest.Cookie(string, string?)"/>
    public void Cookie(string name, string? value) => _request.Cookie(name, value);

    /// <inheritdoc cref="ApiRequest.Cookie{T, TFormat}"/>
    public void Cookie<T, TFormat>(string name, T? value)
        where T : struct
        where TFormat : struct, IScalarFormat<T> => _request.Cookie<T, TFormat>(name, value);

    /// <inheritdoc cref="ApiRequest.CookieOf{T, TFormat}"/>
    public void CookieOf<T, TFormat>(string name, T? value, bool explode, ParameterStyle style = ParameterStyle.Form)
        where TFormat : struct, IFormat<T> => _request.CookieOf<T, TFormat>(name, value, explode, style);

    /// <inheritdoc cref="ApiRequest.CookieJson{T, TFormat}"/>
    public void CookieJson<T, TFormat>(string name, T? value)
        where TFormat : struct, IFormat<T> => _request.CookieJson<T, TFormat>(name, value);

    /// <summary>Means calls with this JSON body, whatever the order of its members; any where it is null.</summary>
    /// <inheritdoc cref="ApiRequest.JsonBody{T}"/>
    public void JsonBody<T>(T? body, string contentType = "application/json")
        where T : JsonModel, IJsonModel<T> => JsonBody<T, ModelFormat<T>>(body, contentType);

    /// <summary>Means calls with this JSON body, whatever the order of its members; any where it is null or undefined.</summary>
    /// <inheritdoc cref="ApiRequest.JsonBody{T, TFormat}"/>
    public void JsonBody<T, TFormat>(T? body, string contentType = "application/json")
        where TFormat : struct, IFormat<T> => _bodies.Add(request => request.JsonBody<T, TFormat>(body, contentType));

    /// <summary>Means calls with this form, whatever the order of its fields; any where it is null.</summary>
    /// <inheritdoc cref="ApiRequest.FormBody{T}"/>
    public void FormBody<T>(T? body, params FormField[] fields)
        where T : JsonModel, IJsonModel<T> => FormBody<T, ModelFormat<T>>(body, fields);

    /// <summary>Means calls with this form, whatever the order of its fields; any where it is null.</summary>
    /// <inheritdoc cref="ApiRequest.FormBody{T, TFormat}"/>
    public void FormBody<T, TFormat>(T? body, params FormField[] fields)
        where TFormat : struct, IFormat<T> => _bodies.Add(request => request.FormBody<T, TFormat>(body, fields));

    /// <summary>Means calls with these parts, whatever the order of their names; any where it is null. Files are the same by name and bytes.</summary>
    /// <inheritdoc cref="ApiRequest.MultipartBody"/>
    public void MultipartBody(IMultipartBody? body, string contentType = "multipart/form-data") => _bodies.Add(request => request.MultipartBody(body, contentType));

    /// <summary>Means calls with this text; any where it is null.</summary>
    /// <inheritdoc cref="ApiRequest.TextBody"/>
    public void TextBody(string? body, string contentType) => _bodies.Add(request => request.TextBody(body, contentType));

    /// <summary>Means calls with this file; any where it is null. It is the same by its bytes and its media type.</summary>
    /// <inheritdoc cref="ApiRequest.FileBody"/>
    public void FileBody(FileContent? body, string contentType) => _bodies.Add(request => request.FileBody(body, contentType));

    /// <exception cref="FakeSetUpException">The client would never send an argument.</exception>
    internal FakeSetUp ToSetUp()
    {
        RequestViolation[] violations = [.. _request.Parts.HasViolations ? _request.Parts.Violations : [], .. _bodies.Violations];
        return violations.Length > 0
            ? throw new FakeSetUpException($"{_name}: no call has these arguments. {string.Join(" ", violations.Select(static violation => violation.ToString()))}")
            : new FakeSetUp(_transport, Operation, _name, _request.Parts, _bodies);
    }
}
