using System.Globalization;
using System.Text.Json.Nodes;
using Dovetail.Http;
using Dovetail.Http.Internal;

namespace Dovetail.Testing.Internal;

/// <summary>
/// All pages of a walk. Which one an attempt gets is told by what it asks for, and by nothing else: a walk can be begun again, and several can go on at once.
/// </summary>
/// <param name="pages">The items of each page as JSON.</param>
/// <param name="paging">Where a page holds what.</param>
/// <param name="sample">What else a page holds.</param>
internal sealed class PagesAnswer(byte[][][] pages, FakePaging paging, Func<object?> sample) : FakeAnswer
{
    private const string Mark = "fake-page";

    protected override HttpResponseMessage Make(FakeExchange exchange)
    {
        var index = IndexOf(exchange);
        var items = new JsonArray([.. index < pages.Length ? pages[index].Select(static item => JsonNode.Parse(item)) : []]);
        var headers = new Dictionary<string, string>();
        JsonNode body = paging.Items.Count == 0 ? items : Page(exchange, items);
        var next = index + 1 < pages.Length ? Next(exchange, index) : null;
        if (body is JsonObject page)
        {
            JsonPlace.Set(page, paging.Next, next is null ? null : paging.NextIsNumber ? JsonNode.Parse(next) : JsonValue.Create(next));
            JsonPlace.Set(page, paging.HasMore, JsonValue.Create(index + 1 < pages.Length != paging.SaysLast));
            JsonPlace.Set(page, paging.Total, JsonValue.Create(pages.Sum(static items => items.Length)));
        }

        if (next is not null && paging.Next.Count == 0 && (paging.NextHeader is not null || paging.Advance is LinkAdvance))
        {
            headers[paging.NextHeader ?? "Link"] = paging.Advance is LinkAdvance && paging.NextHeader is null or "Link" ? $"<{next}>; rel=\"next\"" : next;
        }

        return Message(new WrittenBody(System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()), "application/json", 200), headers);
    }

    private JsonObject Page(FakeExchange exchange, JsonArray items)
    {
        var written = sample() is { } value and not FakeAnswer ? exchange.Exchange.Operation.Write(value, null) : null;
        var page = written is { Bytes.Length: > 0 } ? JsonNode.Parse(written.Bytes) as JsonObject ?? [] : [];
        JsonPlace.Set(page, paging.Items, items);
        return page;
    }

    private int IndexOf(FakeExchange exchange)
    {
        if (Query(exchange.Exchange.Url) is { } marked)
        {
            return marked;
        }

        var text = paging.Advance.Parameter is { } parameter ? exchange.Exchange.Parts.ValueOf(parameter) : null;
        return (paging.Advance, text) switch
        {
            (_, null) => 0,
            (LastIdAdvance, _) => 1 + Array.FindIndex(pages, page => LastKey(page) == text),
            (OffsetAdvance, _) => Number(text) is { } offset ? IndexAt(offset) : 0,
            (PageNumberAdvance number, _) => Number(text) is { } page ? (int)Math.Clamp(page - number.First, 0, pages.Length) : 0,
            _ => Number(text) is > 0 and var token && token < pages.Length ? (int)token : 0,
        };
    }

    /// <summary>What leads to the page behind one.</summary>
    private string Next(FakeExchange exchange, int index) => paging.Advance switch
    {
        LinkAdvance => Marked(exchange.Exchange.Url, index + 1),
        LastIdAdvance => LastKey(pages[index]) ?? "",
        OffsetAdvance => Text(pages.Take(index + 1).Sum(static page => (long)page.Length)),
        PageNumberAdvance number => Text(number.First + index + 1),
        _ => Text(index + 1),
    };

    private int IndexAt(long offset)
    {
        var (index, begin) = (0, 0L);
        while (index < pages.Length && begin < offset)
        {
            begin += pages[index++].Length;
        }

        return index;
    }

    private string? LastKey(byte[][] page) => page.Length > 0 ? JsonPlace.TextAt(JsonNode.Parse(page[^1]), paging.Key) : null;

    private static string Marked(string url, int index)
    {
        var plain = QueryText.Without(url, Mark);
        return $"{plain}{(plain.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Mark}={Text(index)}";
    }

    private static int? Query(string url) => url.IndexOf(Mark + "=", StringComparison.Ordinal) is >= 0 and var at
        && int.TryParse(url.AsSpan(at + Mark.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    private static long? Number(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
