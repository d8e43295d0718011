using Dovetail.Generator.Common;
using Dovetail.Generator.Emission;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Tests.Compilations;
using Dovetail.Generator.Tests.House;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dovetail.Generator.Tests.Building;

/// <summary>How events are told from each other, by what the document says of them.</summary>
public sealed class WebhookHandlerTests
{
    [Theory]
    [InlineData("{ const: a.b }", "{ const: c.d }", "/type=a.b", "/type=c.d")]
    [InlineData("{ type: string, enum: [a.b] }", "{ type: string, enum: [x, y] }", "/type=a.b", "/type=x,y")]
    [InlineData("{ type: string, enum: [a.b, c.d] }", "{ type: string, enum: [a.b, c.d] }", "/type=a.b", "/type=c.d")]
    [InlineData("{ type: string, example: a_b }", "{ type: string, default: c.d }", "/type=a_b", "/type=c.d")]
    [InlineData("{ const: a.b }", "{ type: string }", null, null)]
    [InlineData("{ const: x }", "{ const: x }", null, null)]
    [InlineData("{ type: string }", "{ type: string }", null, null)]
    [InlineData("{ const: 7 }", "{ const: 8 }", null, null)]
    public void A_member_whose_value_no_other_event_has_tells_an_event(string first, string second, string? ofFirst, string? ofSecond)
    {
        var events = Events($$"""
              a.b: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { type: {{first}} } } } } } } }
              c.d: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { type: {{second}} } } } } } } }
            """);

        Assert.Equal([ofFirst, ofSecond], events.Select(Text));
    }

    [Fact]
    public void What_another_event_does_not_declare_it_does_not_have()
    {
        var events = Events("""
              a: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { type: { const: a } } } } } } } }
              b: { post: { requestBody: { content: { application/json: { schema: { type: array, items: { type: string } } } } } } }
            """);

        Assert.Equal(["/type=a", null], events.Select(Text));
    }

    [Fact]
    public void A_header_and_a_member_tell_what_one_of_them_does_not()
    {
        var events = Events("""
              check-run-completed: { post: { x-github: { subcategory: check_run }, parameters: [{ name: X-GitHub-Event, in: header, schema: { type: string } }], requestBody: { content: { application/json: { schema: { type: object, properties: { action: { enum: [completed] } } } } } } } }
              check-run-created: { post: { x-github: { subcategory: check_run }, parameters: [{ name: X-GitHub-Event, in: header, schema: { type: string } }], requestBody: { content: { application/json: { schema: { type: object, properties: { action: { enum: [created] } } } } } } } }
              issues-created: { post: { x-github: { subcategory: issues }, parameters: [{ name: X-GitHub-Event, in: header, schema: { type: string } }], requestBody: { content: { application/json: { schema: { type: object, properties: { action: { enum: [created] } } } } } } } }
              push: { post: { x-github: { subcategory: push }, parameters: [{ name: X-GitHub-Event, in: header, schema: { type: string } }], requestBody: { content: { application/json: { schema: { type: object, properties: { ref: { type: string } } } } } } } }
            """);

        Assert.Equal(
            ["X-GitHub-Event=check_run /action=completed", "X-GitHub-Event=check_run /action=created", "X-GitHub-Event=issues /action=created", "X-GitHub-Event=push"],
            events.Select(Text));
    }

    [Fact]
    public void The_only_event_there_is_needs_nothing() =>
        Assert.Equal([""], Events("  a: { post: { requestBody: { content: { application/json: { schema: { type: string } } } } } }").Select(Text));

    [Theory]
    [InlineData(WebhookHandlerScope.Auto, false, false, false)]
    [InlineData(WebhookHandlerScope.Auto, true, true, true)]
    [InlineData(WebhookHandlerScope.Always, false, true, false)]
    [InlineData(WebhookHandlerScope.Always, true, true, true)]
    [InlineData(WebhookHandlerScope.Never, true, false, false)]
    public void Handlers_are_made_where_they_are_asked_for(object scope, bool isReferenced, bool hasHandlers, bool hasEndpoints)
    {
        var options = new GeneratorOptions { WebhookHandlers = (WebhookHandlerScope)scope, HasAspNetCore = isReferenced };
        var handlers = Built.Document(Document("  a: { post: { requestBody: { content: { application/json: { schema: { type: string } } } } } }"), options).Api.Webhooks!.Handlers;

        Assert.Equal((hasHandlers, hasEndpoints), (handlers is not null, handlers?.EndpointsName is not null));
    }

    [Fact]
    public void Events_have_the_status_that_their_sender_wants_and_names_of_their_own()
    {
        var events = Events("""
              a: { post: { requestBody: { content: { application/json: { schema: { type: string } } } }, responses: { '202': { description: x }, '4XX': { description: x } } }, put: { requestBody: { content: { application/json: { schema: { type: string } } } }, responses: { 2XX: { description: x } } } }
              unknown: { post: { requestBody: { content: { application/json: { schema: { type: string } } } } } }
            """);

        Assert.Equal([("A", "OnA", 202), ("APut", "OnAPut", 204), ("unknown", "OnUnknownEvent", 204)], events.Select(item => (item.Name, item.MethodName, item.SuccessStatus)));
    }

    [Theory]
    [InlineData("github-webhooks.json", 261, 261)]
    [InlineData("zoom-video-sdk.json", 34, 34)]
    [InlineData("openai.yaml", 16, 16)]
    [InlineData("xero-webhooks.yaml", 4, 0)]
    public void Events_of_real_documents_are_told_where_the_document_says_how(string file, int events, int told)
    {
        var all = Compile(file).Webhooks!.Handlers!.Events;

        Assert.Equal((events, told), (all.Count, all.Count(item => item.Conditions is not null)));
    }

    [Fact]
    public void Handlers_of_a_real_document_compile_without_a_warning()
    {
        var token = TestContext.Current.CancellationToken;
        GeneratedCompilation.AssertCompiles(FilePlan.Of(Compile("zoom-video-sdk.json")).Select(file =>
            CSharpSyntaxTree.ParseText(FileEmitter.Emit(file, token), new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose), file.HintName, cancellationToken: token)));
    }

    private static ApiModel Compile(string file) => ClientCompiler.Compile(
        new SourceFile("/app/" + file, CorpusFolder.Read(file)), [], new GeneratorOptions { WebhookHandlers = WebhookHandlerScope.Always }, TestContext.Current.CancellationToken).Value!;

    private static EquatableArray<WebhookEventModel> Events(string webhooks) =>
        Built.Document(Document(webhooks), new GeneratorOptions { WebhookHandlers = WebhookHandlerScope.Always }).Api.Webhooks!.Handlers!.Events;

    private static string? Text(WebhookEventModel item) => item.Conditions is { } conditions
        ? string.Join(' ', conditions.OrderByDescending(condition => condition.IsHeader).Select(condition => $"{condition.Place}={string.Join(',', condition.Values)}"))
        : null;

    private static string Document(string webhooks) => $"openapi: 3.1.0\ninfo: {{ title: Shop, version: '1' }}\nwebhooks:\n{webhooks}\n";
}
