using Dovetail.Generator.Model;
using Dovetail.Generator.Options;
using Dovetail.Generator.Tests.Building;

namespace Dovetail.Generator.Tests.Customizing;

/// <summary>Options that change what is generated: names, sizes of numbers, groups, keys.</summary>
public sealed class CustomizingOptionTests
{
    private const string Numbers = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        paths:
          /things: { put: { operationId: putThing, tags: [things], requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }, responses: { '204': { description: Done. } } } }
        components:
          schemas:
            Thing:
              type: object
              properties:
                plain: { type: number }
                precise: { type: number, format: double }
                inner: { type: object, properties: { deep: { type: number } } }
                price: { $ref: '#/components/schemas/Price' }
                unbounded: { type: integer }
                half: { type: integer, minimum: 0 }
                small: { type: integer, minimum: 1, maximum: 5 }
                large: { type: integer, minimum: 0, maximum: 3000000000 }
                sized: { type: integer, format: int64, minimum: 1, maximum: 5 }
                huge: { type: integer, minimum: -1e400, maximum: 1e400 }
                listed: { type: integer, minimum: 0, maximum: 9, default: 4000000000 }
            Price: { type: object, properties: { amount: { type: number, format: double } } }
        """;

    private const string Checkout = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        servers: [{ url: 'https://shop.example' }]
        paths:
          /v1/checkout/sessions:
            get: { responses: { '200': { description: All., content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Session' } } } } } } }
            post: { requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Session' } } } }, responses: { '200': { description: One., content: { application/json: { schema: { $ref: '#/components/schemas/Session' } } } } } }
          /v1/checkout/sessions/{id}/expire:
            post: { parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: { '204': { description: Done. } } }
          /v1/checkout/sessions/{id}/items:
            get: { parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: { '200': { description: All., content: { application/json: { schema: { type: array, items: { type: object, properties: { sku: { type: string } } } } } } } } }
          /v1/refunds: { get: { operationId: listRefunds, tags: [money], deprecated: true, responses: { '204': { description: None. } } } }
          /v1/dispose: { post: { operationId: dispose, responses: { '204': { description: None. } } } }
        components: { schemas: { Session: { type: object, properties: { id: { type: string } } } } }
        """;

    [Theory]
    [InlineData("decimal", "plain", nameof(ScalarKind.Decimal))]
    [InlineData("decimal", "precise", nameof(ScalarKind.Double))]
    [InlineData("float", "plain", nameof(ScalarKind.Single))]
    [InlineData("Thing:decimal", "plain", nameof(ScalarKind.Decimal))]
    [InlineData("Thing:decimal", "precise", nameof(ScalarKind.Decimal))]
    [InlineData("decimal, Thing:double", "plain", nameof(ScalarKind.Double))]
    [InlineData("Price:decimal", "plain", nameof(ScalarKind.Double))]
    public void Numbers_are_what_the_option_says(string option, string member, string expected) =>
        Assert.Equal(ScalarOf(expected), Member(With(numbers: option), "Thing", member));

    [Fact]
    public void The_numbers_of_a_schema_are_those_of_what_stands_in_it_and_of_no_other()
    {
        var options = With(numbers: "Thing:decimal");
        Assert.Equal(new ScalarRef(ScalarKind.Decimal), Member(options, "ThingInner", "deep"));
        Assert.Equal(new ScalarRef(ScalarKind.Double), Member(options, "Price", "amount"));
        Assert.Equal(new ScalarRef(ScalarKind.Decimal), Member(With(numbers: "Price:decimal"), "Price", "amount"));
    }

    [Fact]
    public void Numbers_of_a_schema_that_is_not_there_are_told() =>
        Assert.Contains("did you mean 'Price'?", Assert.Single(Built.Document(Numbers, With(numbers: "Prise:decimal")).Findings, finding => finding.Id == "DOVE0064").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("unbounded", nameof(ScalarKind.Int64))]
    [InlineData("half", nameof(ScalarKind.Int64))]
    [InlineData("small", nameof(ScalarKind.Int32))]
    [InlineData("large", nameof(ScalarKind.Int64))]
    [InlineData("sized", nameof(ScalarKind.Int64))]
    [InlineData("huge", nameof(ScalarKind.Int64))]
    [InlineData("listed", nameof(ScalarKind.Int64))]
    public void Integers_are_as_large_as_their_bounds(string member, string expected)
    {
        Assert.Equal(ScalarOf(expected), Member(new GeneratorOptions { Integers = IntegerStyle.Bounds }, "Thing", member));
        Assert.NotEqual(new ScalarRef(ScalarKind.Int32), Member(new GeneratorOptions(), "Thing", member));
    }

    [Theory]
    [InlineData("listPets", false)]
    [InlineData("createPet", true)]
    public void Idempotency_keys_are_made_where_a_filter_says(string operation, bool expected)
    {
        var options = new GeneratorOptions { Idempotency = [new OperationFilter(FilterSubject.OperationId, "*Pet*")] };
        var model = Built.Document(PetstoreText.Spec, options).Api.Groups.SelectMany(group => group.Operations).Single(one => one.Id == operation);
        Assert.Equal(expected, model.Idempotency is { NeedsKey: true });
    }

    [Fact]
    public void Names_are_what_the_option_says() => CustomizedProject
        .Of("", [("dovetail_names", "schema:Status=PetState | schema:Pet=Animal, member:Pet/photoUrls=Photos, operation:listPets=Catalog.Search | operation:createPet=Add, operation:listStores=Depots.")])
        .Compiles()
        .Writes("public enum PetState", "class Animal :", "IReadOnlyList<string>? Photos", "ICatalogClient Catalog", "SearchAsync(", "AddAsync(", "IDepotsClient Depots")
        .WritesNo("PhotoUrls", "IStoresClient");

    [Theory]
    [InlineData("dovetail_names", "schema:Pett=Animal", "Did you mean 'Pet'?")]
    [InlineData("dovetail_names", "schema:Pet=Pet Animal", "is no name in C#")]
    [InlineData("dovetail_names", "schema:Pet=PetstoreClient", "is the name of another type of the client already")]
    [InlineData("dovetail_names", "member:Pet/photoUrl=Photos", "Did you mean 'photoUrls'?")]
    [InlineData("dovetail_names", "operation:listPet=Search", "Did you mean 'listPets'?")]
    [InlineData("dovetail_names", "schema:Pet=Animal, schema:Pet=Beast", "the first entry counts")]
    [InlineData("dovetail_names", "pet=Animal", "an entry is schema:NAME=Name")]
    [InlineData("dovetail_names", "schema:Pet=", "an entry is schema:NAME=Name")]
    [InlineData("dovetail_names", "member:photoUrls=Photos", "an entry is schema:NAME=Name")]
    [InlineData("dovetail_types", "Mony:Contracts.Money@Contracts.ContractsJson", "Did you mean 'Money'?")]
    [InlineData("dovetail_types", "Money", "an entry is SCHEMA:Full.Name")]
    [InlineData("dovetail_types", "Money:Contracts Money@Contracts.ContractsJson", "an entry is SCHEMA:Full.Name")]
    [InlineData("dovetail_types", "Money:Contracts.Money;class X{}@Contracts.ContractsJson", "an entry is SCHEMA:Full.Name")]
    [InlineData("dovetail_types", "Money:struct Contracts.Price", "an entry is SCHEMA:Full.Name")]
    [InlineData("dovetail_numbers", "big", "an entry is double, decimal or float")]
    [InlineData("dovetail_numbers", "7", "an entry is double, decimal or float")]
    [InlineData("dovetail_groups", "tags", "it is one of tag, path, none")]
    [InlineData("dovetail_integers", "short", "it is one of long, bounds")]
    [InlineData("dovetail_idempotency", "tags:pets", "did you mean 'tag:pets'?")]
    public void An_entry_that_says_nothing_is_told_at_the_document(string key, string value, string words)
    {
        var project = CustomizedProject.Of("", [(key, value)]).CompilesInSpite();
        var finding = Assert.Single(project.Findings, finding => finding.Id == "DOVE0060");
        Assert.Contains(words, finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(PetstoreText.Path, finding.Location.GetLineSpan().Path);
    }

    [Theory]
    [InlineData("Client")]
    [InlineData("Client,Testing")]
    public void Groups_stand_in_groups_as_paths_do(string output) => Shop("path", output)
        .Compiles()
        .Writes(
            "ICheckoutClient Checkout { get; }",
            "class CheckoutClient(DoveHttp::ApiConnection connection) : ICheckoutClient\n{\n    private readonly DoveHttp::ApiConnection _connection = connection;",
            "ICheckoutSessionsClient Sessions { get; }",
            "ICheckoutSessionsItemsClient Items { get; }",
            "public ICheckoutSessionsClient Sessions => _checkoutSessionsClient ??= new CheckoutSessionsClient(_connection);",
            "ApiCall<Session> CreateAsync(",
            "ExpireAsync(",
            "IRefundsClient Refunds { get; }");

    [Theory]
    [InlineData("Client")]
    [InlineData("Client,Testing")]
    public void Without_groups_the_client_has_the_operations_itself(string output) => Shop("none", output)
        .Compiles()
        .Writes("public partial interface IShopClient", "partial class ShopClient\n", "ApiCall<Session> CreateCheckoutSessionAsync(", "ListRefundsAsync(")
        .WritesNo("ICheckoutClient");

    [Fact]
    public void Fakes_have_the_groups_of_their_client()
    {
        Shop("path", "Client,Testing").Writes("public FakeCheckout Checkout { get; }", "Sessions { get; }", "(ICheckoutClient)group).Sessions);");
        Shop("none", "Client,Testing").Writes("Operations { get; }", "IShopClient.ListRefundsAsync(");
    }

    private static CustomizedProject Shop(string groups, string output) => CustomizedProject.Of(
        "",
        [("dovetail_groups", groups), ("build_metadata.AdditionalFiles.DovetailOutput", output), ("build_property.DovetailTestingKit", "true")],
        ("/app/shop.yaml", Checkout));

    private static ScalarRef ScalarOf(string kind) => new(Enum.Parse<ScalarKind>(kind));

    private static GeneratorOptions With(string numbers) => new() { Numbers = [.. numbers.Split(',').Select(text => NumberEntry.TryRead(text.Trim())!)] };

    private static TypeRef Member(GeneratorOptions options, string type, string member) =>
        Built.Document(Numbers, options).Object(type).Properties.Single(property => property.JsonName == member).Type;
}
