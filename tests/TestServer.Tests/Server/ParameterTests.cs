using Dovetail.Testing;

namespace Dovetail.TestServer.Tests.Server;

/// <summary>Parameters are held against the document, however they are spelled out.</summary>
public sealed class ParameterTests
{
    [Theory]
    [InlineData("/things")]
    [InlineData("/v1/things")]
    [InlineData("/things?limit=100&unknown=1")]
    [InlineData("/things?since=2024-02-29T10%3A00%3A00%2B01%3A00")]
    [InlineData("/things?ids=1&ids=2&ids=3")]
    [InlineData("/things?tags=a,b,c")]
    [InlineData("/things?tags=a%2Cb,c")]
    [InlineData("/things?pipes=1|2%7C3")]
    [InlineData("/things?filter[color]=red&filter[size]=5")]
    [InlineData("/things?filter%5Bmade%5D%5Bby%5D=1&filter%5Bmade%5D%5Bby%5D=2")]
    [InlineData("/things?where=%7B%22a%22%3A1%7D")]
    [InlineData("/things/9223372036854775807")]
    [InlineData("/matrix/;m=1;m=2/label/.a,1")]
    [InlineData("/files/readme.txt")]
    public async Task What_the_document_has_passes(string target)
    {
        await using var server = ApiTestServer.FromText(Contracts.Everything);

        var (response, wrong) = await server.SendAsync("GET " + target);

        Assert.Empty(wrong);
        Assert.True(response.IsSuccessStatusCode, response.StatusCode.ToString());
        server.AssertNoViolations();
    }

    [Theory]
    [InlineData("/things?limit=0", "query.limit must be at least 1.")]
    [InlineData("/things?limit=101", "query.limit must be at most 100.")]
    [InlineData("/things?limit=five", "query.limit must be an integer, and is a string.")]
    [InlineData("/things?limit=1&limit=2", "query.limit stands 2 times, and is one value.")]
    [InlineData("/things?limit=", "query.limit must be an integer, and is a string.")]
    [InlineData("/things?since=2024-02-30T10:00:00Z", "query.since is not of the format date-time.")]
    [InlineData("/things?kind=medium", "query.kind must be one of small, large.")]
    [InlineData("/things?ids=1&ids=2&ids=3&ids=4", "query.ids must have at most 3 items.")]
    [InlineData("/things?ids=1,2", "query.ids/0 must be an integer, and is a string.")]
    [InlineData("/things?tags=a,toolong", "query.tags/1 must have at most 5 characters.")]
    [InlineData("/things?pipes=1|x", "query.pipes/1 must be an integer, and is a string.")]
    [InlineData("/things?filter[size]=big", "query.filter/size must be an integer, and is a string.")]
    [InlineData("/things?filter[shape]=round", "query.filter has a member 'shape', which the schema does not know.")]
    [InlineData("/things?where={", "query.where must be application/json, and is no JSON.")]
    [InlineData("/things?where={}", "query.where lacks the required member 'a'.")]
    [InlineData("/things/9223372036854775808", "path.id is beyond the range of int64.")]
    [InlineData("/things/x", "path.id must be an integer, and is a string.")]
    [InlineData("/matrix/;m=1;m=x/label/.a,1", "path.m/1 must be an integer, and is a string.")]
    [InlineData("/matrix/;m=1/label/.b,1", "path.l has a member 'b', which the schema does not know.")]
    [InlineData("/files/README.txt", "path.name does not match the pattern ^[a-z]+$.")]
    [InlineData("/files/readme.exe", "path.extension must be one of txt, png.")]
    public async Task What_it_has_not_is_a_violation(string target, string expected)
    {
        await using var server = ApiTestServer.FromText(Contracts.Everything);

        var (response, wrong) = await server.SendAsync("GET " + target);

        Assert.Equal([expected], wrong);
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("X-Trace: 5f1e", "header.X-Trace is not of the format uuid.")]
    [InlineData("X-List: 1, 2, c", "header.X-List/2 must be an integer, and is a string.")]
    [InlineData("Cookie: other=1; session=abc", "cookie.session must have at least 4 characters.")]
    [InlineData("Accept: text/html", "header.Accept takes none of application/json.")]
    public async Task Headers_and_cookies_are_parameters_too(string header, string expected)
    {
        await using var server = ApiTestServer.FromText(Contracts.Everything);

        var (_, wrong) = await server.SendAsync("GET /things", headers: header);

        Assert.Equal([expected], wrong);
    }

    [Theory]
    [InlineData("GET /nothing", 404, "target is no path of the document.")]
    [InlineData("GET /thing", 404, "target is no path of the document; the nearest is /things.")]
    [InlineData("DELETE /things", 405, "target has no method DELETE, but GET, POST.")]
    public async Task A_request_means_an_operation(string line, int status, string expected)
    {
        await using var server = ApiTestServer.FromText(Contracts.Everything);

        var (response, wrong) = await server.SendAsync(line);

        Assert.Equal([expected], wrong);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("/secret", null, true)]
    [InlineData("/secret?api_key=k", null, true)]
    [InlineData("/secret?api_key=k", "Authorization: Basic dTpw", false)]
    [InlineData("/secret", "Authorization: Bearer t", false)]
    [InlineData("/secret", "Authorization: Bearer ", true)]
    [InlineData("/secret?api_key=k", "Authorization: Basic nonsense", true)]
    public async Task One_of_the_requirements_has_its_credentials(string target, string? header, bool lacks)
    {
        await using var server = ApiTestServer.FromText(Contracts.Everything);

        var (response, wrong) = await server.SendAsync("GET " + target, headers: header is null ? [] : [header]);

        Assert.Equal(lacks ? 401 : 204, (int)response.StatusCode);
        Assert.Equal(lacks, wrong.Length == 1 && wrong[0].StartsWith("security lacks a credential: ", StringComparison.Ordinal));
        Assert.Equal(lacks, response.Headers.WwwAuthenticate.Count > 0);
    }
}
