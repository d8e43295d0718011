namespace Dovetail.Generator.Tests.Customizing;

/// <summary>An attribute that matches nothing, or does not fit, is told at itself, and the client is made all the same.</summary>
public sealed class CustomizingFindingTests
{
    private const string Client = "namespace App.Petstore; [OpenApiClient(\"petstore.yaml\")]";

    [Theory]
    [InlineData("[OpenApiClient(\"petstor.yaml\")] public partial class PetstoreClient;", "OpenApiClient", "Did you mean 'petstore.yaml'?")]
    [InlineData("[OpenApiClient(\"petstore.yaml\")] [Operation(\"listPet\", Name = \"X\")] public partial class PetstoreClient;", "Operation", "Did you mean 'listPets'?")]
    [InlineData("[OpenApiClient(\"petstore.yaml\")] [UseType(\"Mony\", typeof(Contracts.Coin))] public partial class PetstoreClient;", "UseType", "Did you mean 'Money'?")]
    [InlineData("[Schema(\"Pett\")] public partial class Animal;", "Schema", "'Pett' is no schema that the client has. Did you mean 'Pet'?")]
    [InlineData("[Schema(\"Names\")] public partial class Animal;", "Schema", "No class is made of the schema 'Names'")]
    [InlineData("[Schema(\"Pet\", Document = \"pets.yaml\")] public partial class Animal;", "Schema", "'pets.yaml' is no OpenAPI document")]
    [InlineData("[Schema(\"Pet\")] [SchemaMember(\"photoUrl\", Name = \"Photos\")] public partial class Animal;", "SchemaMember", "Did you mean 'photoUrls'?")]
    [InlineData("[Schema(\"Pet\")] public partial class Animal { [SchemaMember(\"nam\")] public string? Title { get; set; } }", "Title", "Did you mean 'name'?")]
    public void An_attribute_that_matches_nothing(string code, string place, string words) =>
        CustomizedProject.Of("namespace App.Petstore; " + code).Says("DOVE0120", place, words).CompilesInSpite();

    [Fact]
    public void A_model_in_the_namespace_of_no_client() => CustomizedProject
        .Of("namespace App; [Schema(\"Pet\")] public partial class Animal;")
        .Says("DOVE0120", "Schema", "No client is in the namespace App")
        .CompilesInSpite();

    [Fact]
    public void A_model_in_a_project_without_a_document() => CustomizedProject
        .Of("namespace App; [Schema(\"Pet\")] public partial class Animal;", [], ("/app/settings.json", "{ }"))
        .Says("DOVE0120", "Schema", "none of its AdditionalFiles is an OpenAPI document")
        .CompilesInSpite();

    [Theory]
    [InlineData("[Operation(\"listPets\", Name = \"Search\")] public partial class PetstoreClient;", "Operation", "'PetstoreClient' is declared as no client of a document. [OpenApiClient(")]
    [InlineData("[Schema(\"Pet\"), UseType(\"Money\", typeof(Contracts.Coin))] public partial class Pet;", "UseType", "[UseType] has no effect: 'Pet' is declared as no client")]
    [InlineData("[SchemaMember(\"note\", Hidden = true)] public partial class Pet;", "SchemaMember", "'Pet' is declared as no model of a schema. [Schema(")]
    [InlineData("public partial class Pet { [SchemaMember(\"x\")] public int X => 1; }", "SchemaMember", "'Pet' is declared as no model")]
    [InlineData("public static class Outer { [Operation(\"listPets\", Hidden = true)] private partial class Inner; }", "Operation", "'Inner' is declared as no client")]
    public void An_attribute_without_its_partner(string code, string place, string words) =>
        CustomizedProject.Of("namespace App.Petstore; " + code).Says("DOVE0120", place, words).CompilesInSpite();

    [Theory]
    [InlineData("[Schema(\"Pet\")] public partial record Animal;", "is a record")]
    [InlineData("[Schema(\"Pet\")] public partial class Animal<T>;", "is generic")]
    [InlineData("[Schema(\"Pet\")] file partial class Animal;", "is local to its file")]
    [InlineData("public static class Outer { [Schema(\"Pet\")] public partial class Animal; }", "stands in another type")]
    [InlineData("[Schema(\"Pet\")] public class Animal;", "is not partial")]
    [InlineData("[Schema(\"Pet\")] public abstract partial class Animal;", "is abstract")]
    [InlineData("[Schema(\"Pet\")] public static partial class Animal;", "is static")]
    [InlineData("[Schema(\"Pet\")] public partial class Animal : Contracts.Plain;", "has a base class")]
    [InlineData("[Schema(\"Pet\")] public partial class @class;", "is a word of C#")]
    [InlineData("[Schema(\"Status\")] public partial class State;", "is an enum")]
    [InlineData("[Schema(\"Pet\")] public partial class PetPage;", "")]
    public void A_class_that_can_be_no_model(string code, string words)
    {
        var project = CustomizedProject.Of("namespace App.Petstore; " + code);
        if (words.Length == 0)
        {
            project.Compiles().Writes("class PetPageModel :");
        }
        else
        {
            project.Says("DOVE0121", "Schema", words).CompilesInSpite();
        }
    }

    [Theory]
    [InlineData("namespace My; [Schema(\"Pet\", Document = \"petstore.yaml\")] public partial class Animal;", "stands in the namespace My, and the models of 'petstore.yaml' in App.Petstore")]
    [InlineData("namespace App.Petstore; [Schema(\"Pet\")] internal partial class Animal;", "is internal, and its client is public")]
    [InlineData("namespace App.Petstore; [Schema(\"Owner\")] [SchemaMember(\"kind\", Name = \"Sort\")] public partial class Holder;", "is a choice of types, whose members can not be changed")]
    [InlineData("namespace App.Petstore; [Schema(\"Person\")] [SchemaMember(\"kind\", Type = typeof(Guid))] public partial class Human;", "tells classes apart")]
    [InlineData("namespace App.Petstore; [Schema(\"Pet\")] [SchemaMember(\"note\", Name = \"ToJson\")] public partial class Animal;", "has another member 'ToJson'")]
    public void A_part_that_does_not_fit_its_client(string code, string words) => CustomizedProject.Of(code).Says("DOVE0121", "", words).Writes("class PetPage :");

    [Theory]
    [InlineData("[SchemaMember(\"name\", Hidden = true)]", "", "SchemaMember", "'name' is required")]
    [InlineData("[SchemaMember(\"name\", Name = \"Price\")]", "", "SchemaMember", "has another member 'Price'")]
    [InlineData("[SchemaMember(\"name\", Name = \"Animal\")]", "", "SchemaMember", "is the name of the class")]
    [InlineData("[SchemaMember(\"name\", Name = \"a b\")]", "", "SchemaMember", "is no name in C#")]
    [InlineData("[SchemaMember(\"name\", Type = typeof(int))]", "", "SchemaMember", "'int' does not hold what 'name' is in the document")]
    [InlineData("[SchemaMember(\"name\", Type = typeof(object))]", "", "SchemaMember", "can not be read from JSON")]
    [InlineData("[SchemaMember(\"photoUrls\", Type = typeof(List<string>))]", "", "SchemaMember", "is no type for a member that is generated")]
    [InlineData("", "public int Name { get; set; }", "Name", "'int' does not hold what 'name' is in the document")]
    [InlineData("", "public string Name => \"\";", "Name", "can not be set: what is read would be lost")]
    [InlineData("", "public string Name() => \"\";", "Name", "is the name of the member 'name'")]
    [InlineData("", "public const string Name = \"\";", "Name", "is the name of the member 'name'")]
    [InlineData("", "public required string Extra { get; set; }", "Extra", "is required, and no member of the schema")]
    public void A_member_that_does_not_fit(string attribute, string member, string place, string words) => CustomizedProject
        .Of($"namespace App.Petstore; [Schema(\"Pet\")] {attribute} public partial class Animal {{ {member} }}")
        .Says("DOVE0121", place, words)
        .CompilesInSpite();

    [Fact]
    public void A_constructor_that_is_there_already() => CustomizedProject
        .Of("namespace App.Petstore; [Schema(\"Pet\")] public partial class Animal { public Animal() { } }")
        .Says("DOVE0121", "Schema", "declares a constructor without parameters");

    [Theory]
    [InlineData("[Operation(\"listPets\", Name = \"a b\")]", "is no name in C#")]
    [InlineData("[Operation(\"listPets\", Group = \"1st\")]", "is no name in C#")]
    [InlineData("[Operation(\"listPets\", Paging = \"cursr=page_token\")]", "does not say how it pages")]
    [InlineData("[Operation(\"listPets\", Paging = \"cursor=nothing next=/x\")]", "")]
    [InlineData("[Operation(\"listPets\", NeedsIdempotencyKey = true)]", "GET changes nothing")]
    [InlineData("[Operation(\"listPets\", RateLimit = \"often\")]", "is no limit")]
    public void An_operation_that_can_not_be_changed_so(string attribute, string words) =>
        CustomizedProject.Of($"{Client} {attribute} public partial class PetstoreClient;").Says("DOVE0121", "Operation(\"listPets\"", words).CompilesInSpite();

    [Theory]
    [InlineData("[OpenApiClient(\"petstore.yaml\")] public partial class AClient; [OpenApiClient(\"petstore.yaml\")] public partial class BClient;", "The client of 'petstore.yaml'")]
    [InlineData("[Schema(\"Pet\")] public partial class Animal; [Schema(\"Pet\")] public partial class Beast;", "The schema 'Pet'")]
    [InlineData("[OpenApiClient(\"petstore.yaml\")] [Operation(\"listPets\", Name = \"A\")] [Operation(\"listPets\", Name = \"B\")] public partial class PetstoreClient;", "The operation 'listPets'")]
    public void What_is_said_twice(string code, string words) => CustomizedProject.Of("namespace App.Petstore; " + code).Says("DOVE0122", "", words).CompilesInSpite();

    [Theory]
    [InlineData("dovetail_name", "Zoo", "OpenApiClient", "public partial class PetstoreClient;")]
    [InlineData("dovetail_namespace", "My", "OpenApiClient", "public partial class PetstoreClient;")]
    [InlineData("dovetail_visibility", "internal", "OpenApiClient", "public partial class PetstoreClient;")]
    [InlineData("dovetail_names", "operation:listPets=Find", "Operation", "[Operation(\"listPets\", Name = \"Search\")] public partial class PetstoreClient;")]
    public void An_attribute_wins_over_an_option(string key, string value, string place, string code) =>
        CustomizedProject.Of($"{Client} {code}", [(key, value)]).Says("DOVE0123", place, key, value).CompilesInSpite();

    [Fact]
    public void A_name_of_several_documents_tells_none()
    {
        var documents = new[] { ("/app/v1/petstore.yaml", PetstoreText.Spec), ("/app/v2/petstore.yaml", PetstoreText.Spec) };
        CustomizedProject.Of("namespace My; [OpenApiClient(\"petstore.yaml\")] public partial class Two;", null, documents).Says("DOVE0120", "OpenApiClient", "is the name of 2 documents");
        CustomizedProject.Of("namespace My; [OpenApiClient(\"v2/petstore.yaml\")] public partial class Two;", null, documents).Compiles().Writes("class Two :", "class PetstoreClient :");
    }

    [Fact]
    public void Of_a_document_that_can_not_be_read_nothing_is_said_at_its_attributes() => Assert.DoesNotContain(
        CustomizedProject.Of("namespace App.Petstore; [Schema(\"Pet\")] public partial class Animal;", null, (PetstoreText.Path, "openapi: 3.1.0\ninfo: [")).Findings,
        finding => finding.Id == "DOVE0120");

    [Fact]
    public void Half_typed_attributes_break_nothing()
    {
        foreach (var code in new[] { "[OpenApiClient] partial class A;", "[OpenApiClient()] partial class A;", "[Schema(] partial class A;", "[Schema(null)] partial class A;",
            "[OpenApiClient(\"petstore.yaml\")] [UseType(\"Money\", typeof())] partial class A;", "[OpenApiClient(\"petstore.yaml\")] [Operation] [UseType] partial class A;",
            "[Schema(\"Pet\")] [SchemaMember(\"name\", Type = typeof(] partial class A { public }" })
        {
            CustomizedProject.Of("namespace App.Petstore; " + code).Writes("class PetPage :");
        }
    }
}
