using System.Text;
using System.Text.Json;
using Dovetail.Serialization;
using Dovetail.Testing.Server.Requests;
using Dovetail.Testing.Server.Schemas;

namespace Dovetail.Testing.Internal.Bodies;

/// <summary>
/// A body as what it means: JSON by its values, a form and a multipart body by their fields, anything else by its bytes. Members and fields of different names have no order.
/// </summary>
/// <param name="contentType">Its Content-Type.</param>
/// <param name="bytes">Its bytes.</param>
internal sealed class BodyValue(string contentType, ReadOnlyMemory<byte> bytes)
{
    private const int MostShown = 200;

    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = JsonReadContext.DepthLimit };

    /// <param name="request">What was sent.</param>
    /// <param name="pages">What of it need not be said.</param>
    public bool IsOf(RecordedRequest request, PageMembers pages)
    {
        var sent = MediaRange.IsJson(contentType) && MediaRange.IsJson(request.ContentType) ? pages.Without(request.Body, bytes) : request.Body;
        return AreEqual(contentType, bytes, request.ContentType, sent);
    }

    public override string ToString()
    {
        var isText = MediaRange.IsJson(contentType) || MediaRange.IsForm(contentType) || MediaRange.IsText(contentType);
        var text = isText ? Encoding.UTF8.GetString(bytes.Span) : MediaRange.Plain(contentType);
        return text.Length <= MostShown ? text : text[..MostShown] + "…";
    }

    private static bool AreEqual(string oneType, ReadOnlyMemory<byte> one, string otherType, ReadOnlyMemory<byte> other)
    {
        if (MediaRange.IsJson(oneType) && MediaRange.IsJson(otherType))
        {
            return AreSameJson(one, other);
        }

        if (MediaRange.Plain(oneType) != MediaRange.Plain(otherType))
        {
            return false;
        }

        return MediaRange.IsForm(oneType) ? AreSame(Form(one), Form(other), static (field, actual) => field == actual)
            : MediaRange.IsMultipart(oneType) ? AreSame(Parts(oneType, one), Parts(otherType, other), AreSamePart)
            : one.Span.SequenceEqual(other.Span);
    }

    private static bool AreSameJson(ReadOnlyMemory<byte> one, ReadOnlyMemory<byte> other)
    {
        try
        {
            using var left = JsonDocument.Parse(one, Depth);
            using var right = JsonDocument.Parse(other, Depth);
            return ValueComparer.AreEqual(left.RootElement, right.RootElement);
        }
        catch (JsonException)
        {
            return one.Span.SequenceEqual(other.Span);
        }
    }

    private static bool AreSame<T>(ILookup<string, T> one, ILookup<string, T> other, Func<T, T, bool> areSame) =>
        one.Count == other.Count
        && one.All(field => other[field.Key].Count() == field.Count() && field.Zip(other[field.Key], areSame).All(static isSame => isSame));

    private static bool AreSamePart(MultipartPart one, MultipartPart other) => one.FileName == other.FileName && AreEqual(TypeOf(one), one.Body, TypeOf(other), other.Body);

    private static string TypeOf(MultipartPart part) => part.ContentType ?? "text/plain";

    private static ILookup<string, string> Form(ReadOnlyMemory<byte> body) =>
        FormText.Parse(Encoding.UTF8.GetString(body.Span)).ToLookup(static pair => pair.Name, static pair => pair.Value, StringComparer.Ordinal);

    private static ILookup<string, MultipartPart> Parts(string contentType, ReadOnlyMemory<byte> body) =>
        MultipartText.Parse(contentType, body).Parts.ToLookup(static part => part.Name, StringComparer.Ordinal);
}
