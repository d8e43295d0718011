using System.Globalization;
using Dovetail.Http.Settings;
using Dovetail.Webhooks;
using Microsoft.Extensions.Configuration;

namespace Dovetail.AspNetCore.Internal;

/// <summary>Reads the settings of webhooks from configuration, and everything that is wrong with them.</summary>
internal sealed class WebhookSection(IConfiguration? section)
{
    private static readonly string[] Keys =
    [
        "Scheme", "Secret", "Secrets", "SecretFile", "SecretFiles", "SecretEncoding", "Hmac", nameof(WebhookOptions.Tolerance), nameof(WebhookOptions.MaxBodyBytes),
        nameof(WebhookOptions.DetectDuplicates), nameof(WebhookOptions.ReplayRetention), nameof(WebhookOptions.HandlerTimeout), nameof(WebhookOptions.StoreTimeout),
    ];

    private readonly List<string> _failures = [];

    public IConfiguration? Section { get; } = section;

    public IReadOnlyList<string> Failures => _failures;

    /// <summary>The secrets that were applied.</summary>
    public IReadOnlyList<WebhookSecret> Secrets { get; private set; } = [];

    public void Apply(WebhookOptions options)
    {
        if (Section is null)
        {
            return;
        }

        CheckKeys(Section, Keys, "");
        options.Scheme = Scheme();
        Secrets = ReadSecrets(options.Scheme?.SecretEncoding);
        foreach (var secret in Secrets)
        {
            options.Secrets.Add(secret);
        }

        options.Tolerance = Time(nameof(options.Tolerance)) ?? options.Tolerance;
        options.ReplayRetention = Time(nameof(options.ReplayRetention)) ?? options.ReplayRetention;
        options.HandlerTimeout = Time(nameof(options.HandlerTimeout)) ?? options.HandlerTimeout;
        options.StoreTimeout = Time(nameof(options.StoreTimeout)) ?? options.StoreTimeout;
        options.MaxBodyBytes = Number(nameof(options.MaxBodyBytes)) ?? options.MaxBodyBytes;
        options.DetectDuplicates = Read<bool>(nameof(options.DetectDuplicates), bool.TryParse, "true or false") ?? options.DetectDuplicates;
    }

    /// <param name="encoding">That of the scheme; null where it has to be said.</param>
    public IReadOnlyList<WebhookSecret> ReadSecrets(WebhookSecretEncoding? encoding)
    {
        List<(string Key, string? Text)> texts =
        [
            .. Texts("Secret"),
            .. Texts("Secrets"),
            .. Texts("SecretFile").Concat(Texts("SecretFiles")).Select(file => (file.Key, FileText(file.Key, file.Text))),
        ];
        var said = Read<WebhookSecretEncoding>("SecretEncoding", Enum.TryParse, "Text, Base64, Hex or Standard") ?? encoding;
        if (said is null && texts.Count > 0)
        {
            _failures.Add("SecretEncoding: how the secrets are written is not said: Text, Base64, Hex or Standard.");
        }

        return said is { } known ? [.. texts.Select(text => Secret(text.Key, text.Text, known)).OfType<WebhookSecret>()] : [];
    }

    private WebhookSecret? Secret(string key, string? text, WebhookSecretEncoding encoding)
    {
        try
        {
            return text is null ? null : WebhookSecret.From(text, encoding);
        }
        catch (ArgumentException e)
        {
            // The message names what is wrong and never the secret; its second line the parameter.
            _failures.Add($"{key}: {e.Message.Split(" (Parameter", 2)[0]}");
            return null;
        }
    }

    private string? FileText(string key, string path)
    {
        try
        {
            return File.ReadAllText(path).TrimEnd('\r', '\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            _failures.Add($"{key}: the file can not be read ({e.GetType().Name}).");
            return null;
        }
    }

    private WebhookScheme? Scheme()
    {
        switch (Section!["Scheme"]?.ToUpperInvariant())
        {
            case null: return null;
            case "STANDARDWEBHOOKS": return WebhookScheme.StandardWebhooks;
            case "STRIPE": return WebhookScheme.Stripe;
            case "GITHUB": return WebhookScheme.GitHub;
            case "SLACK": return WebhookScheme.Slack;
            case "HMAC": return Hmac(Section.GetSection("Hmac"));
            default:
                _failures.Add("Scheme: it is none of StandardWebhooks, Stripe, GitHub, Slack and Hmac.");
                return null;
        }
    }

    private WebhookScheme Hmac(IConfigurationSection hmac)
    {
        CheckKeys(
            hmac,
            [
                nameof(WebhookScheme.SignatureHeader), nameof(WebhookScheme.SignaturePrefix), nameof(WebhookScheme.Separator), nameof(WebhookScheme.Encoding),
                nameof(WebhookScheme.Algorithm), nameof(WebhookScheme.TimestampHeader), nameof(WebhookScheme.TimestampPrefix), nameof(WebhookScheme.TimestampUnit),
                nameof(WebhookScheme.IdHeader), nameof(WebhookScheme.IdMember), nameof(WebhookScheme.Signed),
            ],
            "Hmac:");
        return new WebhookScheme
        {
            SignatureHeader = hmac[nameof(WebhookScheme.SignatureHeader)] ?? "",
            SignaturePrefix = hmac[nameof(WebhookScheme.SignaturePrefix)] ?? "",
            Separator = Read<char>("Hmac:Separator", char.TryParse, "one character"),
            Encoding = Read<WebhookEncoding>("Hmac:Encoding", Enum.TryParse, "Hex, Base64 or Base64Url") ?? WebhookEncoding.Hex,
            Algorithm = Read<WebhookAlgorithm>("Hmac:Algorithm", Enum.TryParse, "Sha256, Sha384, Sha512 or Sha1") ?? WebhookAlgorithm.Sha256,
            TimestampHeader = hmac[nameof(WebhookScheme.TimestampHeader)],
            TimestampPrefix = hmac[nameof(WebhookScheme.TimestampPrefix)],
            TimestampUnit = Read<WebhookTimestampUnit>("Hmac:TimestampUnit", Enum.TryParse, "Seconds or Milliseconds") ?? WebhookTimestampUnit.Seconds,
            IdHeader = hmac[nameof(WebhookScheme.IdHeader)],
            IdMember = hmac[nameof(WebhookScheme.IdMember)],
            Signed = hmac[nameof(WebhookScheme.Signed)] ?? "{body}",
        };
    }

    private IEnumerable<(string Key, string Text)> Texts(string key)
    {
        var own = Section!.GetSection(key);
        return (own.Value is { } value ? [(key, value)] : Enumerable.Empty<(string, string)>())
            .Concat(own.GetChildren().Select(child => ($"{key}:{child.Key}", child.Value ?? "")));
    }

    private void CheckKeys(IConfiguration section, string[] names, string prefix)
    {
        foreach (var child in section.GetChildren())
        {
            if (!names.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            {
                _failures.Add($"{prefix}{child.Key}: nothing reads this key.{NearestName.Hint(child.Key, names)}");
            }
        }
    }

    private long? Number(string key) => Read(
        key, static (string? text, out long value) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value), "a number of bytes");

    private TimeSpan? Time(string key) => Read(
        key, static (string? text, out TimeSpan value) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value), "a time such as 00:05:00");

    private T? Read<T>(string key, TryParse<T> tryParse, string what)
        where T : struct
    {
        if (Section![key] is not { } text)
        {
            return null;
        }

        if (tryParse(text, out var value))
        {
            return value;
        }

        _failures.Add($"{key}: it is not {what}.");
        return null;
    }

    private delegate bool TryParse<T>(string? text, out T value);
}
