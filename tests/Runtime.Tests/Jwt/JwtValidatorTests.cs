using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dovetail.Jwt;
using Dovetail.Runtime.Tests.Authentication.OAuth;

namespace Dovetail.Runtime.Tests.Jwt;

public sealed class JwtValidatorTests : OAuthTest
{
    private readonly RSA _key = RSA.Create(2048);
    private readonly Dictionary<string, string> _published = [];

    private string Issuer => Identity.Address.OriginalString.TrimEnd('/');

    private long Now => Time.GetUtcNow().ToUnixTimeSeconds();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Publish("k1", _key);
        Identity.Respond = (request, context) => request.Target == "/jwks"
            ? Wire.WireServer.Answer(200, $$"""{"keys":[{{string.Join(',', _published.Values)}}]}""")(request, context)
            : Wire.WireServer.Answer(200, $$"""{"issuer":"{{Issuer}}","jwks_uri":"{{Issuer}}/jwks"}""")(request, context);
    }

    public override async ValueTask DisposeAsync()
    {
        _key.Dispose();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task A_good_token_is_good_and_its_claims_keep_their_names()
    {
        using var validator = Validator();

        var result = await validator.ValidateAsync(Sign(), Cancellation);

        Assert.True(result.IsValid, result.ToString());
        Assert.Equal(("anna", "anna"), (result.Identity!.Name, result.Identity.FindFirst("sub")?.Value));
    }

    [Fact]
    public async Task Keys_are_fetched_once_for_all()
    {
        using var validator = Validator();

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => validator.ValidateAsync(Sign(), Cancellation).AsTask()));

        Assert.All(results, static result => Assert.True(result.IsValid));
        Assert.Equal(1, Fetches);
    }

    [Fact]
    public async Task A_token_without_a_signature_is_refused()
    {
        var unsigned = $"{Encode("""{"alg":"none","typ":"JWT"}""")}.{Encode(Claims())}.";

        await ExpectAsync(JwtFault.Malformed, unsigned);
        await ExpectAsync(JwtFault.Algorithm, unsigned + Encode("x"));
    }

    [Fact]
    public async Task A_public_key_is_no_shared_secret()
    {
        var head = $"{Encode("""{"alg":"HS256","typ":"JWT","kid":"k1"}""")}.{Encode(Claims())}";
        var forged = $"{head}.{Encode(HMACSHA256.HashData(Encoding.ASCII.GetBytes(_key.ExportSubjectPublicKeyInfoPem()), Encoding.ASCII.GetBytes(head)))}";

        await ExpectAsync(JwtFault.Algorithm, forged);
        Assert.Contains("HS256", Assert.Throws<ArgumentException>(() => Validator(static options => options.Algorithms.Add("HS256"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_changed_bit_is_refused()
    {
        var parts = Sign().Split('.');
        await ExpectAsync(JwtFault.Signature, $"{parts[0]}.{Encode(Claims(subject: "eve"))}.{parts[2]}");

        using var other = RSA.Create(2048);
        await ExpectAsync(JwtFault.Signature, Sign(key: other));
    }

    [Fact]
    public async Task Issuer_audience_and_times_are_judged()
    {
        await ExpectAsync(JwtFault.Issuer, Sign(Claims(issuer: Issuer + "/")));
        await ExpectAsync(JwtFault.Audience, Sign(Claims(audience: "\"https://api.example/\"")));
        await ExpectAsync(JwtFault.Audience, Sign(Claims(audience: "[]")));
        await ExpectAsync(JwtFault.None, Sign(Claims(audience: "[\"other\",\"https://api.example\"]")));
        await ExpectAsync(JwtFault.None, Sign(Claims(end: Now - 29)));
        await ExpectAsync(JwtFault.Expired, Sign(Claims(end: Now - 30)));
        await ExpectAsync(JwtFault.None, Sign(Claims(more: $",\"nbf\":{Now + 30}")));
        await ExpectAsync(JwtFault.NotYetValid, Sign(Claims(more: $",\"nbf\":{Now + 31}")));
        await ExpectAsync(JwtFault.NotYetValid, Sign(Claims(more: ",\"nbf\":99999999999")));
        await ExpectAsync(JwtFault.Malformed, Sign(Claims(more: ",\"nbf\":\"soon\"")));
    }

    [Theory]
    [InlineData("\"exp\":null", JwtFault.Malformed)]
    [InlineData("\"exp\":\"never\"", JwtFault.Malformed)]
    [InlineData("\"exp\":{}", JwtFault.Malformed)]
    [InlineData("\"x\":1", JwtFault.Expired)]
    public async Task A_token_that_does_not_say_when_it_ends_is_refused(string member, JwtFault fault) =>
        await ExpectAsync(fault, Sign($$"""{"iss":"{{Issuer}}","aud":"https://api.example",{{member}}}"""));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a.b.c")]
    [InlineData("....")]
    [InlineData("e30.e30.e30")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.W10.AA")]
    [InlineData("Bearer x.y.z")]
    public async Task What_is_no_token_is_refused_and_costs_no_fetch(string token)
    {
        using var validator = Validator();

        Assert.False((await validator.ValidateAsync(token, Cancellation)).IsValid);
        Assert.False((await validator.ValidateAsync(new string('a', 20_000), Cancellation)).IsValid);
        Assert.Equal(0, Fetches);
    }

    [Fact]
    public async Task A_rotated_key_is_found_in_the_same_call()
    {
        using var validator = Validator();
        using var next = RSA.Create(2048);
        Assert.True((await validator.ValidateAsync(Sign(), Cancellation)).IsValid);

        Publish("k2", next);
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => validator.ValidateAsync(Sign(key: next, id: "k2"), Cancellation).AsTask()));

        Assert.All(results, static result => Assert.True(result.IsValid));
        Assert.Equal(2, Fetches);
    }

    [Fact]
    public async Task A_key_that_was_swapped_under_its_name_is_found_too()
    {
        using var validator = Validator();
        using var next = RSA.Create(2048);
        Assert.True((await validator.ValidateAsync(Sign(), Cancellation)).IsValid);

        Publish("k1", next);

        Assert.True((await validator.ValidateAsync(Sign(key: next), Cancellation)).IsValid);
        Assert.Equal(JwtFault.Signature, (await validator.ValidateAsync(Sign(), Cancellation)).Fault);
    }

    [Fact]
    public async Task No_mutation_of_a_token_is_good_or_an_exception()
    {
        using var validator = Validator();
        var (random, good) = (new Random(7), Sign());
        for (var i = 0; i < 500; i++)
        {
            var mutant = good.ToCharArray();
            mutant[random.Next(mutant.Length)] = "AZaz09-_.=+/ {\""[random.Next(15)];
            var text = new string(mutant);
            var result = await validator.ValidateAsync(text, Cancellation);
            Assert.True(!result.IsValid || Trim(text) == Trim(good), text);
        }

        // The last character of a base64 text has bits that mean nothing.
        static string Trim(string token) => token[..^1];
    }

    [Fact]
    public async Task A_hundred_unknown_keys_are_not_a_hundred_fetches()
    {
        using var validator = Validator();

        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(JwtFault.UnknownKey, (await validator.ValidateAsync(Sign(id: $"x{i}"), Cancellation)).Fault);
        }

        Assert.Equal(3, Fetches);
        Time.Advance(TimeSpan.FromMinutes(1));
        await validator.ValidateAsync(Sign(id: "y"), Cancellation);
        Assert.Equal(4, Fetches);
    }

    [Fact]
    public async Task A_key_for_another_algorithm_or_use_does_not_count()
    {
        Publish("k1", _key, "\"alg\":\"PS256\"");
        await ExpectAsync(JwtFault.UnknownKey, Sign());
        Publish("k1", _key, "\"use\":\"enc\"");
        await ExpectAsync(JwtFault.UnknownKey, Sign());
    }

    [Fact]
    public async Task A_token_that_names_no_key_is_taken_where_there_is_one_only()
    {
        await ExpectAsync(JwtFault.None, Sign(id: null));

        using var other = RSA.Create(2048);
        Publish("k2", other);
        await ExpectAsync(JwtFault.UnknownKey, Sign(id: null));
    }

    [Fact]
    public async Task A_type_that_is_not_listed_is_refused()
    {
        using var validator = Validator(static options => options.Types.Add("at+jwt"));

        Assert.Equal(JwtFault.Type, (await validator.ValidateAsync(Sign(), Cancellation)).Fault);
        Assert.True((await validator.ValidateAsync(Sign(type: "at+jwt"), Cancellation)).IsValid);
    }

    [Fact]
    public async Task Without_keys_nothing_is_said_and_soon_asked_again()
    {
        var working = Identity.Respond;
        Identity.Answers(503);
        using var validator = Validator();
        Assert.Equal(JwtFault.KeysUnavailable, (await validator.ValidateAsync(Sign(), Cancellation)).Fault);

        Identity.Respond = working;
        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await validator.ValidateAsync(Sign(), Cancellation)).IsValid);
    }

    [Theory]
    [InlineData("""{"issuer":"https://evil.example","jwks_uri":"#/jwks"}""")]
    [InlineData("""{"issuer":"#","jwks_uri":"http://evil.example/jwks"}""")]
    [InlineData("[]")]
    [InlineData("<html>")]
    public async Task Metadata_of_another_issuer_brings_no_keys(string metadata)
    {
        Identity.Answers(200, metadata.Replace("#", Issuer, StringComparison.Ordinal));

        await ExpectAsync(JwtFault.KeysUnavailable, Sign());
        Assert.Single(Identity.Requests);
    }

    [Fact]
    public void Options_that_can_not_work_are_refused_with_all_their_faults()
    {
        var e = Assert.Throws<ArgumentException>(static () => new JwtValidator(new JwtValidationOptions
        {
            JwksUri = new Uri("http://keys.example"),
            ClockSkew = TimeSpan.FromMinutes(5),
            MaxTokenLength = 0,
        }));

        Assert.All(["Issuer", "JwksUri", "Audiences", "ClockSkew", "MaxTokenLength"], name => Assert.Contains(name, e.Message, StringComparison.Ordinal));
    }

    private int Fetches => Identity.Requests.Count(static request => request.Target == "/jwks");

    private static string Encode(string text) => Encode(Encoding.UTF8.GetBytes(text));

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private void Publish(string id, RSA key, string more = "\"use\":\"sig\"")
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        _published[id] = $$"""{"kty":"RSA","kid":"{{id}}","n":"{{Encode(parameters.Modulus!)}}","e":"{{Encode(parameters.Exponent!)}}",{{more}}}""";
    }

    private string Claims(string? issuer = null, string audience = "\"https://api.example\"", long? end = null, string subject = "anna", string more = "") =>
        $$"""{"iss":{{JsonSerializer.Serialize(issuer ?? Issuer)}},"aud":{{audience}},"sub":"{{subject}}","exp":{{end ?? Now + 60}}{{more}}}""";

    private string Sign(string? claims = null, RSA? key = null, string? id = "k1", string type = "JWT")
    {
        var head = $"{Encode($$"""{"alg":"RS256","typ":"{{type}}"{{(id is null ? "" : $",\"kid\":\"{id}\"")}}}""")}.{Encode(claims ?? Claims())}";
        return $"{head}.{Encode((key ?? _key).SignData(Encoding.ASCII.GetBytes(head), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private JwtValidator Validator(Action<JwtValidationOptions>? configure = null)
    {
        var options = new JwtValidationOptions { Issuer = new Uri(Issuer), Audiences = { "https://api.example" }, TimeProvider = Time };
        configure?.Invoke(options);
        return new JwtValidator(options);
    }

    private async Task ExpectAsync(JwtFault fault, string token)
    {
        using var validator = Validator();
        Assert.Equal(fault, (await validator.ValidateAsync(token, Cancellation)).Fault);
    }
}
