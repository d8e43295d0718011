using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dovetail.Runtime.Tests.Wire;
using Dovetail.Webhooks;

namespace Dovetail.Runtime.Tests.Webhooks;

public sealed class VerifierTests
{
    private readonly ManualTime _time = new();

    private DateTimeOffset Now => _time.GetUtcNow();

    [Fact]
    public void A_good_request_tells_its_id_and_time()
    {
        var webhook = Verifier().Verify(SignedRequest.Of("{}", Now));

        Assert.Equal(("msg_1", Now), (webhook.Id, webhook.SentOn));
    }

    [Theory]
    [InlineData("webhook-signature", "")]
    [InlineData("webhook-id", "")]
    [InlineData("webhook-timestamp", "")]
    public void A_missing_or_empty_header_is_told(string name, string value)
    {
        var request = SignedRequest.Of("{}", Now);

        Assert.Equal(WebhookVerificationReason.MissingHeader, Fault(request.With(name, value)));
        Assert.Equal(WebhookVerificationReason.MissingHeader, Fault(request.With(name)));
    }

    [Theory]
    [InlineData("webhook-signature")]
    [InlineData("webhook-id")]
    [InlineData("webhook-timestamp")]
    public void Behaviour_80_A_header_that_came_twice_is_refused_even_the_same(string name)
    {
        var request = SignedRequest.Of("{}", Now);
        var value = request.Headers[name]!;

        Assert.Equal(WebhookVerificationReason.RepeatedHeader, Fault(request.With(name, value, value)));
        Assert.Equal(WebhookVerificationReason.RepeatedHeader, Fault(request.With(name, value, "")));
    }

    [Theory]
    [InlineData("v1,", WebhookVerificationReason.MalformedSignature)]
    [InlineData("v1", WebhookVerificationReason.UnknownVersion)]
    [InlineData(" ", WebhookVerificationReason.UnknownVersion)]
    [InlineData("v1a,AAAA", WebhookVerificationReason.UnknownVersion)]
    [InlineData("v2,AAAA v3,BBBB", WebhookVerificationReason.UnknownVersion)]
    [InlineData("v1,not base64", WebhookVerificationReason.MalformedSignature)]
    [InlineData("v1,AAAA", WebhookVerificationReason.MalformedSignature)]
    [InlineData("v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", WebhookVerificationReason.WrongSignature)]
    [InlineData("V1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", WebhookVerificationReason.UnknownVersion)]
    public void Behaviour_80_A_signature_of_a_wrong_kind_is_told(string signature, WebhookVerificationReason reason)
    {
        Assert.Equal(reason, Fault(SignedRequest.Of("{}", Now).With("webhook-signature", signature)));
    }

    [Fact]
    public void Behaviour_80_A_signature_with_white_space_within_or_more_behind_is_none()
    {
        var request = SignedRequest.Of("{}", Now);
        var signature = SignedRequest.Signature(request);

        Assert.NotNull(Fault(request.With("webhook-signature", signature.Insert(8, "\t"))));
        Assert.NotNull(Fault(request.With("webhook-signature", signature + "A")));
        Assert.NotNull(Fault(request.With("webhook-signature", signature + ",")));
        Assert.NotNull(Fault(request.With("webhook-signature", signature + "\0")));
    }

    [Fact]
    public void Behaviour_80_While_secrets_are_exchanged_either_will_do_on_both_sides()
    {
        const string Next = "whsec_C2FtZSBsZW5ndGggYXMgdGhlIG90aGVyIG9uZQ==";
        var verifier = Verifier(SignedRequest.Secret, Next);
        var (old, @new) = (SignedRequest.Of("{}", Now), SignedRequest.Of("{}", Now, secret: Next));

        Assert.True(verifier.TryVerify(old, out _));
        Assert.True(verifier.TryVerify(@new, out _));
        Assert.True(Verifier(Next).TryVerify(old.With("webhook-signature", $"{SignedRequest.Signature(old)} {SignedRequest.Signature(@new)}"), out _));
        Assert.False(Verifier(Next).TryVerify(old, out _));
    }

    [Theory]
    [InlineData(299)]
    [InlineData(300)]
    [InlineData(-300)]
    public void Behaviour_81_Within_the_tolerance_either_way_a_request_is_taken(int seconds) =>
        Assert.Null(Fault(SignedRequest.Of("{}", Now.AddSeconds(seconds))));

    [Theory]
    [InlineData(301, WebhookVerificationReason.TooNew)]
    [InlineData(-301, WebhookVerificationReason.TooOld)]
    [InlineData(-1_000_000_000, WebhookVerificationReason.TooOld)]
    public void Behaviour_81_Beyond_it_it_is_not(int seconds, WebhookVerificationReason reason) =>
        Assert.Equal(reason, Fault(SignedRequest.Of("{}", Now.AddSeconds(seconds))));

    [Theory]
    [InlineData("soon", WebhookVerificationReason.MalformedTimestamp)]
    [InlineData("-1767225600", WebhookVerificationReason.MalformedTimestamp)]
    [InlineData("+1767225600", WebhookVerificationReason.MalformedTimestamp)]
    [InlineData(" 1767225600", WebhookVerificationReason.MalformedTimestamp)]
    [InlineData("1767225600.5", WebhookVerificationReason.MalformedTimestamp)]
    [InlineData("1.7e9", WebhookVerificationReason.MalformedTimestamp)]
    [InlineData("١٧٦٧٢٢٥٦٠٠", WebhookVerificationReason.MalformedTimestamp)]
    [InlineData("0", WebhookVerificationReason.TooOld)]
    [InlineData("4294967296", WebhookVerificationReason.TooNew)]
    [InlineData("9223372036854775807", WebhookVerificationReason.TooNew)]
    [InlineData("99999999999999999999999999999999999999", WebhookVerificationReason.TooNew)]
    public void Behaviour_81_A_time_that_is_none_or_far_away_is_a_typed_refusal(string time, WebhookVerificationReason reason) =>
        Assert.Equal(reason, Fault(SignedRequest.Of("{}", Now).With("webhook-timestamp", time)));

    [Fact]
    public void Behaviour_81_A_clock_that_jumps_changes_what_is_taken_and_breaks_nothing()
    {
        var request = SignedRequest.Of("{}", Now);
        var verifier = Verifier();

        foreach (var (now, reason) in ((DateTimeOffset, WebhookVerificationReason?)[])
            [(DateTimeOffset.MinValue, WebhookVerificationReason.TooNew), (DateTimeOffset.UnixEpoch, WebhookVerificationReason.TooNew), (DateTimeOffset.MaxValue, WebhookVerificationReason.TooOld), (Now, null)])
        {
            var clock = new FixedClock(now);
            Assert.Equal(reason, Fault(request, new WebhookVerifier(WebhookScheme.StandardWebhooks, [WebhookSecret.FromStandard(SignedRequest.Secret)], timeProvider: clock)));
        }

        Assert.Null(Fault(request, verifier));
    }

    [Fact]
    public void Behaviour_81_Bodies_are_verified_as_they_came()
    {
        byte[][] bodies = [[], [0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}'], "{\r\n}\r\n"u8.ToArray(), [0xFF, 0xFE, 0x00, 0xC3, 0x28], new byte[8_000_000]];
        foreach (var body in bodies)
        {
            Assert.Null(Fault(SignedRequest.Of(body, Now)));
            Assert.Equal(WebhookVerificationReason.WrongSignature, Fault(new WebhookRequest(SignedRequest.Of(body, Now).Headers, (byte[])[.. body, (byte)'\n'])));
        }

        Assert.NotNull(Fault(new WebhookRequest(SignedRequest.Of(bodies[1], Now).Headers, bodies[1].AsMemory(3))));
        Assert.NotNull(Fault(new WebhookRequest(SignedRequest.Of(bodies[2], Now).Headers, "{\n}\n"u8.ToArray())));
    }

    [Fact]
    public void Slack_signs_as_its_documentation_shows()
    {
        const string Body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        var clock = new FixedClock(DateTimeOffset.FromUnixTimeSeconds(1531420618));
        var verifier = new WebhookVerifier(WebhookScheme.Slack, [WebhookSecret.FromText("8f742231b10e8888abcd99yyyzzz85a5")], timeProvider: clock);

        verifier.Verify(new WebhookRequest(
            [
                KeyValuePair.Create("x-slack-request-timestamp", "1531420618"),
                KeyValuePair.Create("x-slack-signature", "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"),
            ],
            Encoding.UTF8.GetBytes(Body)));
    }

    [Theory]
    [InlineData(WebhookEncoding.Hex, WebhookAlgorithm.Sha512)]
    [InlineData(WebhookEncoding.Base64, WebhookAlgorithm.Sha384)]
    [InlineData(WebhookEncoding.Base64Url, WebhookAlgorithm.Sha256)]
    [InlineData(WebhookEncoding.Base64Url, WebhookAlgorithm.Sha1)]
    public void A_scheme_of_ones_own_is_described(WebhookEncoding encoding, WebhookAlgorithm algorithm)
    {
        var scheme = new WebhookScheme
        {
            SignatureHeader = "X-Shop-Signature",
            SignaturePrefix = "h1=",
            TimestampPrefix = "ts=",
            Separator = ';',
            TimestampUnit = WebhookTimestampUnit.Milliseconds,
            Encoding = encoding,
            Algorithm = algorithm,
            Signed = "{timestamp}:{body}|end",
        };
        var time = Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var signed = Encoding.UTF8.GetBytes($"{time}:{{}}|end");
        byte[] key = [1, 2, 3, 0xFF];
        byte[] mac = algorithm switch
        {
            WebhookAlgorithm.Sha512 => HMACSHA512.HashData(key, signed),
            WebhookAlgorithm.Sha384 => HMACSHA384.HashData(key, signed),
#pragma warning disable CA5350 // there are senders that sign so
            WebhookAlgorithm.Sha1 => HMACSHA1.HashData(key, signed),
#pragma warning restore CA5350
            _ => HMACSHA256.HashData(key, signed),
        };
        var base64 = Convert.ToBase64String(mac);
        var signature = encoding switch
        {
            WebhookEncoding.Hex => Convert.ToHexString(mac),
            WebhookEncoding.Base64 => base64,
            _ => base64.TrimEnd('=').Replace('+', '-').Replace('/', '_'),
        };
        var verifier = new WebhookVerifier(scheme, [WebhookSecret.FromHex("010203ff")], timeProvider: _time);

        Assert.Null(Fault(Request($"ts={time};h1={signature}"), verifier));
        Assert.Null(Fault(Request($"h1=zz; h0=1; h1={signature}; ts={time}"), verifier));
        Assert.Equal(WebhookVerificationReason.RepeatedHeader, Fault(Request($"ts={time};ts={time};h1={signature}"), verifier));
        Assert.Equal(WebhookVerificationReason.MissingHeader, Fault(Request($"h1={signature}"), verifier));
        Assert.NotNull(Fault(Request($"ts={time}1;h1={signature}"), verifier));

        static WebhookRequest Request(string header) => new([KeyValuePair.Create("x-shop-signature", header)], "{}"u8.ToArray());
    }

    [Fact]
    public void Ed25519_is_verified_by_what_is_given_and_never_mixed_up_with_the_HMAC()
    {
        var publicKey = Convert.ToBase64String(new byte[32]);
        var calls = 0;
        var scheme = WebhookScheme.StandardWebhooks with
        {
            Ed25519 = (key, signed, signature) => ++calls > 0 && key.Length == 32 && Encoding.UTF8.GetString(signed).EndsWith(".{}", StringComparison.Ordinal) && signature[0] == 7,
        };
        var good = Convert.ToBase64String([7, .. new byte[63]]);
        var request = SignedRequest.Of("{}", Now);
        var verifier = new WebhookVerifier(scheme, [WebhookSecret.FromStandard("whpk_" + publicKey)], timeProvider: _time);

        Assert.Null(Fault(request.With("webhook-signature", $"v1a,{good}"), verifier));
        Assert.Null(Fault(request.With("webhook-signature", $"v1,AAAA v1a,{Convert.ToBase64String(new byte[64])} v1a,{good}"), verifier));
        Assert.Equal(WebhookVerificationReason.WrongSignature, Fault(request.With("webhook-signature", $"v1a,{Convert.ToBase64String(new byte[64])}"), verifier));
        Assert.Equal(WebhookVerificationReason.MalformedSignature, Fault(request.With("webhook-signature", "v1a,AAAA"), verifier));

        // Who knows the public key can not use it as the secret of an HMAC.
        var forged = SignedRequest.Of("{}", Now, secret: "whsec_" + publicKey);
        Assert.Equal(WebhookVerificationReason.WrongSignature, Fault(forged, verifier));

        var throwing = new WebhookVerifier(scheme with { Ed25519 = (_, _, _) => throw new CryptographicException() }, [WebhookSecret.FromStandard("whpk_" + publicKey)], timeProvider: _time);
        Assert.Equal(WebhookVerificationReason.WrongSignature, Fault(request.With("webhook-signature", $"v1a,{good}"), throwing));
    }

    [Fact]
    public void Behaviour_80_Without_a_secret_there_is_no_verifier() =>
        Assert.Contains("Secrets", Assert.Throws<ApiConfigurationException>(() => new WebhookVerifier(WebhookScheme.StandardWebhooks, [])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("secret\n")]
    [InlineData("whsec_")]
    [InlineData("whpk_")]
    [InlineData("whsec_!!!")]
    public void Behaviour_80_A_secret_that_is_empty_or_none_is_refused_and_not_shown(string secret)
    {
        foreach (var make in (Func<string, WebhookSecret>[])[WebhookSecret.FromText, WebhookSecret.FromBase64, WebhookSecret.FromHex, WebhookSecret.FromStandard])
        {
            if (make != WebhookSecret.FromText || !secret.StartsWith("wh", StringComparison.Ordinal))
            {
                var exception = Assert.Throws<ArgumentException>(() => make(secret));
                Assert.True(secret.Trim().Length == 0 || secret.EndsWith('_') || !exception.Message.Contains(secret, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void A_secret_in_the_wrong_encoding_is_told_when_the_verifier_is_made()
    {
        Assert.Contains("FromText", Failure(WebhookScheme.Stripe, WebhookSecret.FromStandard(SignedRequest.Secret)), StringComparison.Ordinal);
        Assert.Contains("FromStandard", Failure(WebhookScheme.StandardWebhooks, WebhookSecret.FromText(SignedRequest.Secret)), StringComparison.Ordinal);
        Assert.Contains("Ed25519", Failure(WebhookScheme.StandardWebhooks, WebhookSecret.FromStandard("whpk_" + Convert.ToBase64String(new byte[32]))), StringComparison.Ordinal);
        Assert.Contains("32 bytes", Failure(WebhookScheme.StandardWebhooks with { Ed25519 = (_, _, _) => true }, WebhookSecret.FromStandard("whpk_AAAA")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scheme_that_would_verify_too_much_is_refused()
    {
        var secret = WebhookSecret.FromText("s");
        var scheme = new WebhookScheme { SignatureHeader = "s" };

        Assert.Contains("{body}", Failure(scheme with { Signed = "{id}", IdHeader = "i" }, secret), StringComparison.Ordinal);
        Assert.Contains("{timestamp}", Failure(scheme with { TimestampHeader = "t" }, secret), StringComparison.Ordinal);
        Assert.Contains("{timestamp}", Failure(scheme with { Signed = "{timestamp}{body}" }, secret), StringComparison.Ordinal);
        Assert.Contains("{id}", Failure(scheme with { Signed = "{id}{body}" }, secret), StringComparison.Ordinal);
        Assert.Contains("Separator", Failure(scheme with { TimestampPrefix = "t=", Signed = "{timestamp}{body}" }, secret), StringComparison.Ordinal);
        Assert.Contains("SignatureHeader", Failure(scheme with { SignatureHeader = "" }, secret), StringComparison.Ordinal);
        Assert.Contains("Tolerance", Assert.Throws<ApiConfigurationException>(() => new WebhookVerifier(scheme, [secret], TimeSpan.Zero)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_shows_a_secret_or_a_signature()
    {
        var secret = WebhookSecret.FromStandard(SignedRequest.Secret);
        var request = SignedRequest.Of("{}", Now.AddDays(1));
        var exception = Assert.Throws<WebhookVerificationException>(() => Verifier().Verify(request));

        foreach (var text in (string[])[$"{secret}", $"{exception}", $"{WebhookScheme.StandardWebhooks}", exception.ToError().ToJson(), $"{request}", $"{request.Headers}"])
        {
            Assert.DoesNotContain("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", text, StringComparison.Ordinal);
            Assert.DoesNotContain(SignedRequest.Signature(request)[3..], text, StringComparison.Ordinal);
        }

        Assert.Equal((WebhookVerificationReason.TooNew, "webhook_verification"), (exception.Reason, exception.ToError().Code));
        Assert.Null(typeof(WebhookSecret).GetCustomAttributes(typeof(DebuggerDisplayAttribute), inherit: false).SingleOrDefault());
    }

    private static string Failure(WebhookScheme scheme, WebhookSecret secret) => Assert.Throws<ApiConfigurationException>(() => new WebhookVerifier(scheme, secret)).Message;

    private WebhookVerificationReason? Fault(WebhookRequest request, WebhookVerifier? verifier = null)
    {
        try
        {
            (verifier ?? Verifier()).Verify(request);
            return null;
        }
        catch (WebhookVerificationException e)
        {
            return e.Reason;
        }
    }

    private WebhookVerifier Verifier(params string[] secrets) =>
        new(WebhookScheme.StandardWebhooks, (secrets.Length == 0 ? [SignedRequest.Secret] : secrets).Select(WebhookSecret.FromStandard), timeProvider: _time);

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
