using System.Collections.ObjectModel;
using System.Text.Json;
using Dovetail.Http.Internal;
using Dovetail.Http.Waiting;
using Dovetail.Serialization;
using Dovetail.Validation;

namespace Dovetail.Http;

/// <summary>
/// The arguments of a call, spelled out for their places. Generated methods fill it and send it. An argument that can not be sent is remembered and fails the call
/// with a <see cref="RequestValidationException"/>: nothing is thrown here.
/// </summary>
/// <param name="connection">The client's connection.</param>
/// <param name="options">What the call has of its own.</param>
/// <param name="constraints">What the operation demands of its arguments; null for nothing.</param>
public sealed partial class ApiRequest(ApiConnection connection, RequestOptions? options, ArgumentConstraints? constraints = null)
{
    internal ApiConnection Connection { get; } = connection;

    internal RequestOptions? Options { get; } = options;

    internal RequestParts Parts { get; private init; } = new(options?.Validation ?? connection.Settings.Validation, constraints) { ContentType = ContentTypeOf(options) };

    /// <summary>The URL where a server has named it; null: as the operation's path and the parameters have it.</summary>
    internal Uri? Address { get; init; }

    /// <summary>What it asks for how far work has come; none for a call of its own.</summary>
    internal WorkPlace Work { get; init; }

    /// <summary>Notes a required argument that is null: the call then fails, and nothing is sent. Path parameters need no such note.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    public void Require(string name, object? value) => Parts.Require(name, value);

    /// <summary>Adds a path parameter.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    public void Path(string name, string value) => Parts.AddPath(name, value);

    /// <inheritdoc cref="Path(string, string)"/>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    public void Path<T, TFormat>(string name, T value)
        where T : struct
        where TFormat : struct, IScalarFormat<T> => Parts.AddPath<T, TFormat>(name, value);

    /// <summary>Adds a path parameter in a style.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    /// <param name="style">The style.</param>
    /// <param name="explode">Whether items and members stand apart.</param>
    public void PathOf<T, TFormat>(string name, T value, ParameterStyle style, bool explode)
        where TFormat : struct, IFormat<T> => Parts.AddPath<T, TFormat>(name, value, style, explode);

    /// <summary>Adds a path parameter as JSON text.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    public void PathJson<T, TFormat>(string name, T value)
        where TFormat : struct, IFormat<T> => Parts.AddPath<T, TFormat>(name, value, ParameterStyle.Json, explode: false);

    /// <summary>Adds a query parameter; nothing where the value is null.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    public void Query(string name, string? value) => Parts.AddQuery(name, value);

    /// <inheritdoc cref="Query(string, string?)"/>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    public void Query<T, TFormat>(string name, T? value)
        where T : struct
        where TFormat : struct, IScalarFormat<T>
    {
        if (value is { } present)
        {
            Parts.AddQuery<T, TFormat>(name, present);
        }
    }

    /// <summary>Adds a query parameter in a style; nothing where the value is null or undefined.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    /// <param name="style">The style.</param>
    /// <param name="explode">Whether items and members stand apart.</param>
    /// <param name="allowReserved">Whether reserved characters stay as they are (RFC 3986 2.2).</param>
    /// <param name="allowEmpty">Whether an empty list or object is sent, as a name without a value; nothing is otherwise.</param>
    public void QueryOf<T, TFormat>(
        string name, T? value, ParameterStyle style = ParameterStyle.Form, bool explode = true, bool allowReserved = false, bool allowEmpty = false)
        where TFormat : struct, IFormat<T>
    {
        if (IsPresent(value))
        {
            Parts.AddQuery<T, TFormat>(name, value!, style, explode, allowReserved, allowEmpty);
        }
    }

    /// <summary>Sets the whole query; nothing where the value is null or undefined.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="value">Its value.</param>
    /// <param name="style">
    /// <see cref="ParameterStyle.Form"/> for the members of an object, <see cref="ParameterStyle.Json"/> for JSON text, else a text as it is, percent-encoded.
    /// </param>
    public void QueryString<T, TFormat>(T? value, ParameterStyle style)
        where TFormat : struct, IFormat<T>
    {
        if (IsPresent(value))
        {
            Parts.AddWholeQuery<T, TFormat>(value!, style);
        }
    }

    /// <summary>Adds a query parameter as JSON text; nothing where the value is null or undefined.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    public void QueryJson<T, TFormat>(string name, T? value)
        where TFormat : struct, IFormat<T> => QueryOf<T, TFormat>(name, value, ParameterStyle.Json);

    /// <summary>Adds a header; nothing where the value is null.</summary>
    /// <param name="name">The header.</param>
    /// <param name="value">Its value.</param>
    public void Header(string name, string? value) => Parts.AddHeader(name, value);

    /// <inheritdoc cref="Header(string, string?)"/>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    public void Header<T, TFormat>(string name, T? value)
        where T : struct
        where TFormat : struct, IScalarFormat<T>
    {
        if (value is { } present)
        {
            Parts.AddHeader<T, TFormat>(name, present);
        }
    }

    /// <summary>Adds a header in a style; nothing where the value is null, undefined or empty.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="name">The header.</param>
    /// <param name="value">Its value.</param>
    /// <param name="explode">Whether members stand as <c>name=value</c>.</param>
    /// <param name="style"><see cref="ParameterStyle.Simple"/>, or one that delimits in another way.</param>
    public void HeaderOf<T, TFormat>(string name, T? value, bool explode, ParameterStyle style = ParameterStyle.Simple)
        where TFormat : struct, IFormat<T>
    {
        if (IsPresent(value))
        {
            Parts.AddHeader<T, TFormat>(name, value!, style, explode);
        }
    }

    /// <summary>Adds a header as JSON text; nothing where the value is null or undefined.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="name">The header.</param>
    /// <param name="value">Its value.</param>
    public void HeaderJson<T, TFormat>(string name, T? value)
        where TFormat : struct, IFormat<T> => HeaderOf<T, TFormat>(name, value, explode: false, ParameterStyle.Json);

    /// <summary>Adds a cookie; nothing where the value is null.</summary>
    /// <param name="name">The cookie.</param>
    /// <param name="value">Its value.</param>
    public void Cookie(string name, string? value) => Parts.AddCookie(name, value);

    /// <inheritdoc cref="Cookie(string, string?)"/>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    public void Cookie<T, TFormat>(string name, T? value)
        where T : struct
        where TFormat : struct, IScalarFormat<T>
    {
        if (value is { } present)
        {
            Parts.AddCookie<T, TFormat>(name, present);
        }
    }

    /// <summary>Adds a cookie in a style; nothing where the value is null, undefined or empty.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="name">The cookie.</param>
    /// <param name="value">Its value.</param>
    /// <param name="explode">Whether items and members stand apart.</param>
    /// <param name="style"><see cref="ParameterStyle.Form"/>, percent-encoded, or <see cref="ParameterStyle.Cookie"/>, which is not.</param>
    public void CookieOf<T, TFormat>(string name, T? value, bool explode, ParameterStyle style = ParameterStyle.Form)
        where TFormat : struct, IFormat<T>
    {
        if (IsPresent(value))
        {
            Parts.AddCookie<T, TFormat>(name, value!, style, explode);
        }
    }

    /// <summary>Adds a cookie as JSON text; nothing where the value is null or undefined.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="name">The cookie.</param>
    /// <param name="value">Its value.</param>
    public void CookieJson<T, TFormat>(string name, T? value)
        where TFormat : struct, IFormat<T> => CookieOf<T, TFormat>(name, value, explode: false, ParameterStyle.Json);

    /// <summary>The same request, for several calls: none of them ends its body.</summary>
    internal ApiRequest Shared() => new(Connection, Options) { Parts = Parts.Shared() };

    /// <summary>The same request for another page.</summary>
    /// <param name="values">What takes the place of the request's own.</param>
    /// <param name="fault">What is wrong with one of them, as the end of a sentence; null where nothing is.</param>
    internal ApiRequest With(IReadOnlyList<PageValue> values, out string? fault) => new(Connection, Options) { Parts = Parts.With(values, out fault) };

    /// <summary>The same request, sent to an address that a server has named: that says all that a query would.</summary>
    internal ApiRequest At(Uri address) => new(Connection, Options) { Parts = Parts.Shared(), Address = address };

    /// <summary>The same without its body: a question.</summary>
    internal ApiRequest AskAt(Uri address) => new(Connection, Options) { Parts = Parts.WithoutBody(), Address = address };

    /// <summary>The value that the request itself has; null where it has none, or several.</summary>
    internal string? ValueOf(PageParameter parameter) => Parts.ValueOf(parameter);

    private static string? ContentTypeOf(RequestOptions? options)
    {
        foreach (var (name, value) in options?.Headers ?? ReadOnlyDictionary<string, string>.Empty)
        {
            if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    private static bool IsPresent<T>(T? value) => value is not (null or JsonElement { ValueKind: JsonValueKind.Undefined });
}
