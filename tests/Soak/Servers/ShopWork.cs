using System.Globalization;
using System.Text.Json;

namespace Dovetail.Soak.Servers;

/// <summary>What a request asks for, and the good answer to it.</summary>
/// <param name="Order">The number that must not be worked on twice; null where that does no harm.</param>
/// <param name="Key">The idempotency key; null where none was sent.</param>
internal sealed record ShopWork(int? Order, string? Key, int Status, string Body, params string[] Headers)
{
    private const int FileBytes = 20_000;

    public bool IsJson => Headers is ["Content-Type: application/json"];

    public static ShopWork Of(WireRequest request)
    {
        var key = request.Header("Idempotency-Key");
        return request.Target[1..].Split('/') switch
        {
            ["prices", var number] => new ShopWork(null, null, 200, $$"""{"number":{{number}},"text":"{{TextOf(Parse(number))}}"}""", "Content-Type: application/json"),
            ["files", var number] => new ShopWork(null, null, 200, FileOf(Parse(number)), "Content-Type: application/octet-stream"),
            ["orders"] => new ShopWork(JsonDocument.Parse(request.Body).RootElement.GetProperty("number").GetInt32(), key, 201, request.Text, "Content-Type: application/json"),
            ["orders", var number, "payment"] => new ShopWork(Parse(number), key, 204, ""),
            _ => throw new InvalidOperationException($"The soak asks for {request.Target}."),
        };
    }

    public static string TextOf(int number) => string.Create(CultureInfo.InvariantCulture, $"number {number}");

    public static string FileOf(int number) => new((char)('a' + (number % 26)), FileBytes + (number % 1000));

    private static int Parse(string number) => int.Parse(number, CultureInfo.InvariantCulture);
}
