using System.Text.Json;
using Dovetail.Http;
using Dovetail.Runtime.Tests.Wire;
using Dovetail.Serialization;
using Microsoft.AspNetCore.Http;

namespace Dovetail.Runtime.Tests.Pagination;

/// <summary>A test of walks over pages of raw JSON, whose <c>items</c> are numbers.</summary>
public abstract class WalkTest : WireTest
{
    internal static Func<IReadOnlyDictionary<string, JsonElement>, string?> Text(string name) => page => page.TryGetValue(name, out var value) ? PageText.Of(value) : null;

    internal static Func<IReadOnlyDictionary<string, JsonElement>, bool?> Flag(string name) =>
        page => page.TryGetValue(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;

    internal static IReadOnlyList<int>? Items(IReadOnlyDictionary<string, JsonElement> page) =>
        page.TryGetValue("items", out var items) && items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray().Select(static item => item.GetInt32())] : null;

    internal static ApiOperation<IReadOnlyDictionary<string, JsonElement>> Operation(string method = "GET", string path = "/list") => new("list", method, path)
    {
        Response = new JsonResponse<IReadOnlyDictionary<string, JsonElement>, MapFormat<JsonElement, JsonFormat>>(),
    };

    internal static Paging<IReadOnlyDictionary<string, JsonElement>, int> Paging(PageAdvance advance, string? next = "next", string? more = null) => new(Items, advance)
    {
        Next = next is null ? null : Text(next),
        HasMore = more is null ? null : Flag(more),
    };

    internal PagedCall<IReadOnlyDictionary<string, JsonElement>, int> Walk(
        Paging<IReadOnlyDictionary<string, JsonElement>, int> paging, Action<ApiRequest>? fill = null, ApiOperation<IReadOnlyDictionary<string, JsonElement>>? operation = null)
    {
        var request = new ApiRequest(Connect(), options: null);
        fill?.Invoke(request);
        return (operation ?? Operation()).Pages(request, paging, CancellationToken.None);
    }

    /// <summary>Answers each request in turn; the last answer again and again.</summary>
    internal void Serve(params string[] pages)
    {
        var next = 0;
        Server.Respond = (_, context) => WriteAsync(context, pages[Math.Min(next++, pages.Length - 1)]);
    }

    internal IEnumerable<string> Targets => Server.Requests.Select(static request => request.Target);

    internal static Task WriteAsync(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }
}
