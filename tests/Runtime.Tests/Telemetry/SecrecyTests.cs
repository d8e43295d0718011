using System.Net;
using System.Text;
using System.Text.Json;
using Dovetail.Http;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Runtime.Tests.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dovetail.Runtime.Tests.Telemetry;

/// <summary>Everything is turned up as far as it goes, and the server says back whatever it was sent: no secret may come out anywhere.</summary>
public sealed class SecrecyTests : WireTest
{
    private const string Secret = "s3cr3t/+\"ü key=%";
    private const string Ascii = "s3cr3t/+\"key=%41";
    private const string Cookie = "s3cr3t/+key=%41";

    public static TheoryData<string> Credentials => ["header", "query", "cookie", "bearer", "basic", "combined", "callback"];

    [Theory]
    [MemberData(nameof(Credentials))]
    public async Task Behaviour_85_No_secret_in_logs_spans_metrics_or_exceptions(string kind)
    {
        var client = $"Secrecy{Guid.NewGuid():N}";
        using var telemetry = new RecordedTelemetry(client);
        using var logs = new RecordingLogs(LogLevel.Trace);
        var texts = new List<string>();
        var credential = Credential(kind);
        var shop = new ShopClient(Connect(
            options =>
            {
                (options.Credential, options.LoggerFactory) = (credential, logs);
                foreach (var name in (string[])["X-Key", "Authorization", "Cookie", "Set-Cookie", "X-Echo", "Location"])
                {
                    options.Diagnostics.Headers.Add(name);
                }

                options.Diagnostics.Parameters.Add("id");
                options.Diagnostics.Parameters.Add("key");
            },
            new ApiDescription(client)));

        foreach (var answer in Answers(SecretOf(kind)))
        {
            Server.Respond = answer;
            texts.Add(await FailureAsync(() => shop.GetAsync("1").AsTask()));
            texts.Add(await FailureAsync(() => shop.CreateAsync(new Owner { FullName = "Anna" }).AsTask()));
            texts.Add(await FailureAsync(() => shop.TextAsync().AsTask()));
            texts.Add(await FailureAsync(() => shop.GetAsync("..").AsTask()));
        }

        texts.Add($"{credential} {shop} {JsonSerializer.Serialize(new { a = credential.ToString() })}");
        Assert.NotEmpty(telemetry.Attempts);
        AssertSecretFree(texts.Concat(logs.Lines).Concat(telemetry.Texts));
    }

    private static IEnumerable<Func<WireRequest, HttpContext, Task>> Answers(string secret) =>
    [
        Echo(secret, 200, "application/json"),
        Echo(secret, 404, "application/json"),
        Echo(secret, 409, "text/plain"),
        Echo(secret, 500, "application/problem+json"),
        Echo(secret, 302, "text/html"),
    ];

    // All that arrived, raw and decoded, as title, text and headers.
    private static Func<WireRequest, HttpContext, Task> Echo(string secret, int status, string contentType) => (request, context) =>
    {
        var all = $"{request.Target} {WebUtility.UrlDecode(request.Target)} {string.Join(' ', request.Headers.Select(static header => header.Value))} {string.Join(' ', Forms(secret))}";
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.Headers["X-Echo"] = Uri.EscapeDataString(all);
        context.Response.Headers.Server = secret.All(char.IsAscii) ? secret : Uri.EscapeDataString(secret);
        context.Response.Headers.Location = "/" + Uri.EscapeDataString(secret);
        return context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new { title = all, type = all, full_name = 7 })).AsTask();
    };

    private static ApiCredential Credential(string kind) => kind switch
    {
        "header" => ApiCredential.Header("X-Key", Ascii),
        "query" => ApiCredential.Query("key", Secret),
        "cookie" => ApiCredential.Cookie("sid", Cookie),
        "bearer" => ApiCredential.Bearer(Ascii),
        "basic" => ApiCredential.Basic("anna-s3cr3t", Secret),
        "combined" => ApiCredential.Combine(ApiCredential.Header("X-Key", Ascii), ApiCredential.Query("key", Secret)),
        _ => ApiCredential.From(static (_, _) => ValueTask.FromResult<ApiCredential>(ApiCredential.Bearer(Ascii))),
    };

    private static string SecretOf(string kind) => kind switch
    {
        "query" or "basic" => Secret,
        "cookie" => Cookie,
        _ => Ascii,
    };

    private static async Task<string> FailureAsync(Func<Task> call)
    {
        try
        {
            await call();
            return "";
        }
        catch (ApiException e)
        {
            return $"{e} {e.Message} {(e as ResponseFormatException)?.Snippet} {(e as ApiResponseException)?.Headers} {(e as ApiResponseException)?.Problem}";
        }
    }

    private static void AssertSecretFree(IEnumerable<string> texts)
    {
        string[] forms = [.. Forms(Secret), .. Forms(Ascii), .. Forms(Cookie), .. Forms($"anna-s3cr3t:{Secret}"), "s3cr3t"];
        foreach (var text in texts)
        {
            Assert.True(!Array.Exists(forms, form => text.Contains(form, StringComparison.OrdinalIgnoreCase)), text);
        }
    }

    private static IEnumerable<string> Forms(string secret) =>
    [
        secret,
        Uri.EscapeDataString(secret),
        WebUtility.UrlEncode(secret),
        Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('='),
    ];
}
