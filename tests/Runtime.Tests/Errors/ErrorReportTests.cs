using System.Net;
using System.Text.Json;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Errors;

public sealed class ErrorReportTests : WireTest
{
    /// <summary>name, status, body -> code | message | details | correlation id | documentation.</summary>
    public static TheoryData<string, int, string, string> Shapes => new()
    {
        {
            "plain", 400,
            """{"code":"invalid_order","message":"The order is not valid","details":[{"field":"lines[0].sku","issue":"is unknown"}],"correlation_id":"c-1","timestamp":"2026-01-02T03:04:05Z","documentation_url":"https://docs.example/e1"}""",
            "invalid_order|The order is not valid|lines[0].sku: is unknown|c-1|https://docs.example/e1"
        },
        {
            "GitHub", 422,
            """{"message":"Validation Failed","errors":[{"resource":"Issue","field":"title","code":"missing_field"}],"documentation_url":"https://docs.github.com/rest","status":"422"}""",
            "missing_field|Validation Failed|title: missing_field|own|https://docs.github.com/rest"
        },
        {
            "Stripe", 400,
            """{"error":{"code":"parameter_missing","doc_url":"https://stripe.com/docs/error-codes/parameter-missing","message":"Missing required param: amount.","param":"amount","type":"invalid_request_error"}}""",
            "parameter_missing|Missing required param: amount.||own|https://stripe.com/docs/error-codes/parameter-missing"
        },
        {
            "Google", 400,
            """{"error":{"code":400,"message":"Request had invalid fields.","status":"INVALID_ARGUMENT","details":[{"@type":"type.googleapis.com/google.rpc.BadRequest","fieldViolations":[{"field":"name","description":"too long"}]},{"@type":"type.googleapis.com/google.rpc.RequestInfo","requestId":"g-1"},{"@type":"type.googleapis.com/google.rpc.Help","links":[{"description":"Docs","url":"https://cloud.google.com/apis"}]}]}}""",
            "INVALID_ARGUMENT|Request had invalid fields.|name: too long|g-1|https://cloud.google.com/apis"
        },
        {
            "Microsoft", 400,
            """{"error":{"code":"BadArgument","message":"Multiple errors","target":"ContactInfo","details":[{"code":"NullValue","target":"PhoneNumber","message":"must not be null"}],"innererror":{"request-id":"m-1","date":"2026-01-01T00:00:00"}}}""",
            "BadArgument|Multiple errors|PhoneNumber: must not be null|m-1|"
        },
        {
            "JSON:API", 422,
            """{"errors":[{"status":"422","code":"too_short","title":"Invalid Attribute","detail":"First name is too short.","source":{"pointer":"/data/attributes/firstName"}}]}""",
            "too_short|First name is too short.|/data/attributes/firstName: First name is too short.|own|"
        },
        {
            "RFC 9457", 403,
            """{"type":"https://example.com/probs/out-of-credit","title":"You do not have enough credit.","status":403,"detail":"Your balance is 30, but that costs 50.","errors":[{"detail":"must be a positive integer","pointer":"#/age"}]}""",
            "https://example.com/probs/out-of-credit|Your balance is 30, but that costs 50.|#/age: must be a positive integer|own|https://example.com/probs/out-of-credit"
        },
        {
            "ASP.NET", 400,
            """{"title":"One or more validation errors occurred.","status":400,"errors":{"Name":["is required","is too short"],"Age":["is negative"]},"traceId":"00-1"}""",
            "validation|One or more validation errors occurred.|Name: is required, Name: is too short, Age: is negative|00-1|"
        },
        { "OAuth", 400, """{"error":"invalid_grant","error_description":"The code has expired","error_uri":"https://as.example/e"}""", "invalid_grant|The code has expired||own|https://as.example/e" },
        { "FastAPI", 422, """{"detail":[{"loc":["body","items",0,"name"],"msg":"field required","type":"value_error.missing"}]}""", "value_error.missing|field required|body.items.0.name: field required|own|" },
        { "NestJS", 400, """{"statusCode":400,"message":["a must be set","b must be set"],"error":"Bad Request"}""", "validation|Bad Request|a must be set, b must be set|own|" },
        { "Salesforce", 400, """[{"errorCode":"MALFORMED_ID","message":"bad id 500"}]""", "MALFORMED_ID|bad id 500|bad id 500|own|" },
        { "PayPal", 422, """{"name":"UNPROCESSABLE_ENTITY","debug_id":"p-1","message":"Semantically incorrect","links":[{"href":"https://developer.paypal.com/e"}],"details":[{"field":"/amount","issue":"DECIMALS","description":"too many"}]}""", "UNPROCESSABLE_ENTITY|Semantically incorrect|/amount: too many|p-1|" },
        { "JSend", 500, """{"status":"error","message":"Unable to communicate with database"}""", "server_error|Unable to communicate with database||own|" },
        { "script", 400, """{"code":"x","message":"m","documentation_url":"javascript:alert(1)"}""", "x|m||own|" },
        { "nothing", 404, "{}", "not_found|deleteOwner: the server answered 404 (NotFound).||own|" },
        { "empty", 404, "", "not_found|deleteOwner: the server answered 404 (NotFound).||own|" },
        { "HTML", 502, "<html>", "unavailable|deleteOwner: the server answered 502 (BadGateway).||own|" },
        { "wrong kinds", 400, """{"error":[],"message":{"a":null},"code":true,"details":7,"timestamp":"soon","errors":[null,[],1,{}]}""", "validation|1|1|own|" },
        { "no pair", 400, """{"message":"\ud800"}""", "validation|deleteOwner: the server answered 400 (BadRequest).||own|" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task An_error_of_any_usual_shape_is_one_structure(string name, int status, string body, string expected)
    {
        Server.Answers(status, body);

        var e = await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop().DeleteAsync(new RequestOptions { RequestId = "own" }));
        var error = e.ToError();

        var details = string.Join(", ", error.Details.Select(static detail => detail.Field is null ? detail.Issue : $"{detail.Field}: {detail.Issue}"));
        Assert.True(expected == $"{error.Code}|{error.Message}|{details}|{error.CorrelationId}|{error.DocumentationUrl?.OriginalString}", $"{name}: {error.ToJson()}");
        Assert.Equal((status, true), (error.Status, error.Timestamp is not null));
        using var json = JsonDocument.Parse(error.ToJson());
        Assert.Equal(error.Code, json.RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_hostile_body_makes_a_small_report()
    {
        foreach (var body in (string[])
            [
                new string('[', 60_000),
                $"{{\"errors\":[{string.Join(",", Enumerable.Repeat("{\"message\":\"m\"}", 3000))}]}}",
                $"{{{string.Join(",", Enumerable.Range(0, 5000).Select(static i => $"\"k{i}\":1"))}}}",
            ])
        {
            Server.Answers(400, body);
            var error = (await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop().DeleteAsync())).ToError();
            Assert.True(error.Details.Count <= 100);
        }
    }

    [Fact]
    public async Task A_report_holds_no_secret_that_the_server_says_back()
    {
        Server.Answers(401, """{"message":"bad key s3cr3t+key","details":[{"field":"s3cr3t+key","issue":"czNjcjN0K2tleQ"}]}""", headers: ("X-Correlation-ID", "s3cr3t+key"));

        var e = await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop(static options => options.Credential = ApiCredential.Bearer("s3cr3t+key")).DeleteAsync());

        Assert.Contains("bad key ***", e.ToError().ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", e.ToError().ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("czNjcjN0", e.ToError().ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_failed_here_is_a_report_too()
    {
        ApiException[] exceptions =
        [
            new ApiTimeoutException(ApiTimeoutKind.Total, TimeSpan.FromSeconds(1)) { RequestId = "r" },
            new ApiConnectionException("refused"),
            new RequestValidationException("create", [new RequestViolation("body", "is required, and null.")]),
            new ApiResponseException(HttpStatusCode.TooManyRequests),
        ];

        Assert.Equal(["timeout", "connection", "request_validation", "rate_limited"], exceptions.Select(static e => e.ToError().Code));
        Assert.Equal("r", exceptions[0].ToError().CorrelationId);
        Assert.Equal(new ApiErrorDetail("body", "is required, and null."), Assert.Single(exceptions[2].ToError().Details));
    }
}
