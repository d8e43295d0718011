namespace Dovetail.Generator.Tests.Customizing;

/// <summary>Types of the user's own in the place of schemas: they are named, and no model is made.</summary>
public sealed class OwnTypeTests
{
    [Theory]
    [InlineData("typeof(Contracts.Money), Context = typeof(Contracts.ContractsJson)", "global::Contracts.Money", "TypeInfoFormat<global::Contracts.Money, PetstoreTypeInfo.Money>")]
    [InlineData("typeof(Contracts.Coin)", "global::Contracts.Coin", "ConverterFormat<global::Contracts.Coin, global::Contracts.CoinConverter>")]
    [InlineData("typeof(Contracts.Price), Converter = typeof(Contracts.PriceConverter)", "global::Contracts.Price", "ConverterFormat<global::Contracts.Price, global::Contracts.PriceConverter>")]
    [InlineData("typeof(Contracts.Price), Context = typeof(Contracts.ContractsJson)", "global::Contracts.Price", "PetstoreTypeInfo.Price>")]
    public void A_type_stands_for_a_schema(string type, string name, string format) => CustomizedProject
        .Of($"namespace App.Petstore; [OpenApiClient(\"petstore.yaml\")] [UseType(\"Money\", {type})] public partial class PetstoreClient;")
        .Compiles()
        .Writes($"public required {name} Price {{ get; set; }}", format, $"IReadOnlyList<{name}>? Fees")
        .WritesNo("class Money");

    [Fact]
    public void Two_clients_share_a_model()
    {
        var depot = PetstoreText.Spec.Replace("/pets:", "/beasts:", StringComparison.Ordinal);
        CustomizedProject
            .Of(
                "namespace App.Depot; [OpenApiClient(\"depot.yaml\")] [UseType(\"Money\", typeof(App.Petstore.Money))] public partial class DepotClient;",
                null,
                (PetstoreText.Path, PetstoreText.Spec),
                ("/app/depot.yaml", depot))
            .Compiles()
            .Writes("public required global::App.Petstore.Money Price { get; set; }", "Price = reader.Model<global::App.Petstore.Money>();");
    }

    [Theory]
    [InlineData("App.Petstore.Mony")]
    [InlineData("App.Petstore.Status")]
    [InlineData("App.Petstore.Owner")]
    public void A_client_that_shares_a_model_which_is_not_there_is_not_made(string model)
    {
        (string, string)[] documents = [(PetstoreText.Path, PetstoreText.Spec), ("/app/depot.yaml", PetstoreText.Spec)];
        CustomizedProject
            .Of($"namespace App.Depot; [OpenApiClient(\"depot.yaml\")] [UseType(\"Money\", typeof({model}))] public partial class DepotClient;", null, documents)
            .Says("DOVE0124", "UseType(\"Money\"", model)
            .Writes("class PetstoreClient :")
            .WritesNo("namespace App.Depot;");
    }

    [Fact]
    public void A_model_is_shared_under_the_name_that_its_client_gives_it()
    {
        (string, string)[] documents = [(PetstoreText.Path, PetstoreText.Spec), ("/app/depot.yaml", PetstoreText.Spec)];
        CustomizedProject
            .Of(
                """
                namespace App.Petstore { [Schema("Money")] public partial class Sum { public bool IsNothing => Amount == "0"; } }
                namespace App.Depot { [OpenApiClient("depot.yaml")] [UseType("Money", typeof(App.Petstore.Sum))] public partial class DepotClient { } }
                """,
                null,
                documents)
            .Compiles()
            .Writes("public required global::App.Petstore.Sum Price { get; set; }", "public required Sum Price { get; set; }");
    }

    [Fact]
    public void A_member_can_have_a_type_with_a_converter() => CustomizedProject
        .Of("namespace App.Petstore; [Schema(\"Pet\")] [SchemaMember(\"price\", Type = typeof(Contracts.Coin))] public partial class Pet { [SchemaMember(\"note\")] public Contracts.Coin? Coin { get; set; } }")
        .Compiles()
        .Writes("public required global::Contracts.Coin Price { get; set; }", "Coin = DoveJson::ConverterFormat<global::Contracts.Coin, global::Contracts.CoinConverter>.Read(ref reader);");

    [Fact]
    public void An_option_says_it_too() => CustomizedProject
        .Of("", [("dovetail_types", "Money:Contracts.Money@Contracts.ContractsJson, Store:struct Contracts.Price@converter Contracts.PriceConverter")])
        .Compiles()
        .Writes("public required global::Contracts.Money Price { get; set; }", "IReadOnlyList<global::Contracts.Price>");

    [Fact]
    public void A_choice_can_hold_one() => CustomizedProject
        .Of("namespace App.Petstore; [OpenApiClient(\"petstore.yaml\")] [UseType(\"Person\", typeof(Contracts.Coin))] public partial class PetstoreClient;")
        .Compiles()
        .Writes("UnionCase<global::Contracts.Coin, DoveJson::ConverterFormat<global::Contracts.Coin, global::Contracts.CoinConverter>>(\"object\"");

    [Theory]
    [InlineData("typeof(Contracts.Vague), Context = typeof(Contracts.ContractsJson)", "is abstract")]
    [InlineData("typeof(Contracts.Closed), Context = typeof(Contracts.ContractsJson)", "has no constructor that System.Text.Json would choose")]
    [InlineData("typeof(Contracts.Torn), Context = typeof(Contracts.ContractsJson)", "has no constructor that System.Text.Json would choose")]
    [InlineData("typeof(Contracts.Tools), Context = typeof(Contracts.ContractsJson)", "is static")]
    [InlineData("typeof(Contracts.IMoney), Context = typeof(Contracts.ContractsJson)", "neither a class nor a struct")]
    [InlineData("typeof(Contracts.Box<>), Context = typeof(Contracts.ContractsJson)", "is generic")]
    [InlineData("typeof(int[]), Context = typeof(Contracts.ContractsJson)", "neither a class nor a struct")]
    [InlineData("typeof(Contracts.Plain)", "Nothing says how 'Plain' is read and written")]
    [InlineData("typeof(Contracts.Money), Context = typeof(Contracts.Plain)", "is no JsonSerializerContext")]
    [InlineData("typeof(Contracts.Money), Converter = typeof(Contracts.CoinConverter)", "is no JsonConverter<Money>")]
    [InlineData("typeof(Contracts.Money), Converter = typeof(Contracts.OpenConverter)", "is abstract")]
    [InlineData("typeof(Contracts.Money), Converter = typeof(Contracts.ShyConverter)", "no public constructor")]
    [InlineData("typeof(Contracts.Hidden), Context = typeof(Contracts.ContractsJson)", "is internal, and the client that would show it is public")]
    [InlineData("typeof(Billing.Money)", "is neither a type of your code nor a model of another client")]
    [InlineData("typeof(App.Petstore.Pet)", "is neither a type of your code nor a model of another client")]
    public void A_type_that_can_not_stand_for_it_is_told_at_its_attribute(string type, string words)
    {
        var project = CustomizedProject
            .Of($"namespace App.Petstore; [OpenApiClient(\"petstore.yaml\")] [UseType(\"Money\", {type})] public partial class PetstoreClient;")
            .Says("DOVE0121", "UseType(\"Money\"", words)
            .Writes("public required Money Price { get; set; }");
        if (!type.Contains("Billing", StringComparison.Ordinal))
        {
            project.CompilesInSpite();
        }
    }

    [Fact]
    public void An_internal_type_fits_an_internal_client() => CustomizedProject
        .Of("namespace App.Petstore; [OpenApiClient(\"petstore.yaml\")] [UseType(\"Money\", typeof(Contracts.Hidden), Context = typeof(Contracts.ContractsJson))] internal partial class PetstoreClient;")
        .Compiles()
        .Writes("global::Contracts.Hidden Price");
}
