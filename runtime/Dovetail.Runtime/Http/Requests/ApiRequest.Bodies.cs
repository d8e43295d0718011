using Dovetail.Http.Internal;
using Dovetail.Serialization;

namespace Dovetail.Http;

/// <content>The request body: one at most.</content>
public sealed partial class ApiRequest
{
    private const string Body = "body";

    /// <summary>Sets a model as JSON body; none where it is null.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="body">The value.</param>
    /// <param name="contentType">Its media type.</param>
    public void JsonBody<T>(T? body, string contentType = "application/json")
        where T : JsonModel, IJsonModel<T> => JsonBody<T, ModelFormat<T>>(body, contentType);

    /// <summary>Sets a JSON body; none where the value is null or undefined.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="body">The value.</param>
    /// <param name="contentType">Its media type.</param>
    public void JsonBody<T, TFormat>(T? body, string contentType = "application/json")
        where TFormat : struct, IFormat<T>
    {
        if (IsPresent(body) && Parts.TakesBody(contentType))
        {
            Parts.SetBody(body!, (Type: contentType, Check: Parts.Check(Body)), static (value, facts) => new JsonRequestBody<T, TFormat>(value, facts.Type, facts.Check));
        }
    }

    /// <summary>Sets the members of a model as an HTML form; none where it is null.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="body">The value.</param>
    /// <param name="fields">The fields with a style of their own.</param>
    public void FormBody<T>(T? body, params FormField[] fields)
        where T : JsonModel, IJsonModel<T> => FormBody<T, ModelFormat<T>>(body, fields);

    /// <summary>Sets the members of an object as an HTML form; none where the value is null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="body">The value.</param>
    /// <param name="fields">The fields with a style of their own.</param>
    public void FormBody<T, TFormat>(T? body, params FormField[] fields)
        where TFormat : struct, IFormat<T>
    {
        if (IsPresent(body) && Parts.TakesBody("application/x-www-form-urlencoded"))
        {
            Parts.SetBody(body!, (Fields: fields, Check: Parts.Check(Body)), static (value, facts) => new FormRequestBody<T, TFormat>(value, facts.Fields, facts.Check));
        }
    }

    /// <summary>Sets a multipart body; none where it is null.</summary>
    /// <param name="body">The body.</param>
    /// <param name="contentType">Its media type, without the boundary.</param>
    public void MultipartBody(IMultipartBody? body, string contentType = "multipart/form-data")
    {
        if (body is not null && Parts.TakesBody(contentType))
        {
            Parts.SetBody(body, (Type: contentType, Check: Parts.Check(Body)), static (value, facts) => new MultipartRequestBody(value, facts.Type, check: facts.Check));
        }
    }

    /// <summary>Sets a text as body; none where it is null.</summary>
    /// <param name="body">The text.</param>
    /// <param name="contentType">Its media type.</param>
    public void TextBody(string? body, string contentType)
    {
        if (body is not null && Parts.TakesBody(contentType))
        {
            Parts.CheckText(Body, body);
            Parts.SetBody(body, contentType, static (value, facts) => new TextRequestBody(value, facts));
        }
    }

    /// <summary>Sets a file as body; none where it is null.</summary>
    /// <param name="body">The file.</param>
    /// <param name="contentType">Its media type, where the file does not say its own.</param>
    public void FileBody(FileContent? body, string contentType)
    {
        if (body is not null && Parts.TakesBody(contentType))
        {
            Parts.SetBody(body, contentType, static (value, facts) => new FileRequestBody(value, facts));
        }
    }
}
