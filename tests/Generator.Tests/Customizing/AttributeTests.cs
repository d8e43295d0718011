namespace Dovetail.Generator.Tests.Customizing;

/// <summary>What attributes change, and that what is generated still compiles without a warning.</summary>
public sealed class AttributeTests
{
    [Fact]
    public void A_class_is_the_client_of_a_document() => CustomizedProject
        .Of("namespace My.Shops; [OpenApiClient(\"petstore.yaml\")] internal partial class MyShop;")
        .Compiles()
        .Writes("namespace My.Shops;", "internal sealed partial class MyShop :", "internal interface IMyShop", "internal sealed class MyShopOptions :", "internal sealed partial class Pet :")
        .WritesNo("PetstoreClient", "App.Petstore");

    [Fact]
    public void A_class_that_says_nothing_of_its_accessibility_has_the_clients() => CustomizedProject
        .Of("namespace My.Shops; [OpenApiClient(\"app/petstore.yaml\")] partial class PetsClient;")
        .Compiles()
        .Writes("public sealed partial class PetsClient :", "public interface IPetsClient", "PETS_BASE_URL");

    [Theory]
    [InlineData("[Schema(\"Pet\")]")]
    [InlineData("[Schema(\"Pet\", Document = \"petstore.yaml\")]")]
    public void A_class_is_a_model(string attribute) => CustomizedProject
        .Of($"namespace App.Petstore; {attribute} public partial class Animal {{ public bool IsNamed => Name.Length > 0; }}")
        .Compiles()
        .Writes("public sealed partial class Animal :", "IReadOnlyList<Animal>", "ApiOperation<Animal>")
        .WritesNo("class Pet :");

    [Fact]
    public void A_name_that_a_class_takes_is_its_own_and_the_other_gives_way() => CustomizedProject
        .Of("namespace App.Petstore; [Schema(\"Pet\")] public partial class Store;")
        .Compiles()
        .Writes("public sealed partial class Store :", "public sealed partial class StoreModel :");

    [Fact]
    public void An_inline_type_is_found_by_the_name_that_it_has_by_itself()
    {
        var inline = PetstoreText.Spec.Replace("note: { type: string }", "chip: { type: object, properties: { code: { type: string } } }", StringComparison.Ordinal);
        CustomizedProject
            .Of("namespace App.Petstore; [Schema(\"PetChip\")] public partial class Microchip;", null, (PetstoreText.Path, inline))
            .Compiles()
            .Writes("public sealed partial class Microchip :", "public Microchip? Chip { get; set; }");
    }

    [Fact]
    public void A_member_is_renamed_retyped_or_hidden_without_restating_it() => CustomizedProject
        .Of("""
            namespace App.Petstore;
            [Schema("Pet")]
            [SchemaMember("photoUrls", Name = "Photos")]
            [SchemaMember("id", Name = "Number", Type = typeof(int))]
            [SchemaMember("status", Type = typeof(string))]
            [SchemaMember("note", Hidden = true)]
            public partial class Animal;
            """)
        .Compiles()
        .Writes("IReadOnlyList<string>? Photos { get; set; }", "public int? Number { get; init; }", "public string? Status { get; set; }", "Photos = reader.List<", "Number = reader.Int32();")
        .WritesNo("string? Note", "\"?note\"");

    [Fact]
    public void A_member_that_the_class_declares_takes_the_place_of_ours() => CustomizedProject
        .Of("""
            namespace App.Petstore;
            [Schema("Pet")]
            public partial class Animal
            {
                public List<string> PhotoUrls { get; set; } = [];
                public required string Name { get; init; }
                [SchemaMember("scores")] public Dictionary<string, int>? Points { get; set; }
                [SchemaMember("status")] public OpenEnum<Status> State { get; set; }
                public Owner? Owner { get; set; }
                public Money Price { get; set; } = new() { Amount = "0" };
                public string Shown => Name;
            }
            """)
        .Compiles()
        .Writes("PhotoUrls = [.. reader.List<string", "Points = new(reader.Map<int", "State = reader.Enum<Status", "Owner = reader.Union<Owner>();", "writer.List<string")
        .WritesNo("Photos { get;", "required string Name", "Money Price {");

    [Fact]
    public void A_member_that_tells_absent_from_null_can_be_declared()
    {
        var spec = PetstoreText.Spec.Replace("    post:", "    patch:", StringComparison.Ordinal).Replace("note: { type: string }", "note: { type: [string, 'null'] }", StringComparison.Ordinal);
        CustomizedProject
            .Of("namespace App.Petstore; [Schema(\"Pet\")] public partial class Animal { public Optional<string?> Note { get; set; } }", null, (PetstoreText.Path, spec))
            .Compiles()
            .Writes("Note = new(reader.IsNull ? null : reader.String());", "writer.Optional<string?");
    }

    [Fact]
    public void Members_of_a_hierarchy_are_changed_where_they_are_declared()
    {
        const string spec = """
            openapi: 3.1.0
            info: { title: Zoo, version: '1' }
            paths:
              /animals: { get: { operationId: listAnimals, tags: [animals], responses: { '200': { description: All., content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Animal' } } } } } } } }
            components:
              schemas:
                Animal: { type: object, required: [kind], discriminator: { propertyName: kind }, properties: { kind: { type: string }, given_name: { type: string } } }
                Cat: { allOf: [{ $ref: '#/components/schemas/Animal' }, { type: object, properties: { lives: { type: integer } } }] }
            """;
        CustomizedProject
            .Of("namespace App.Zoo; [Schema(\"Animal\")] [SchemaMember(\"given_name\", Name = \"Nickname\")] public partial class Beast;", null, ("/app/zoo.yaml", spec))
            .Compiles()
            .Writes("public partial class Beast :", "public sealed partial class Cat : Beast,", "Nickname = reader.String();")
            .WritesNo("GivenName");
        CustomizedProject
            .Of("namespace App.Zoo; [Schema(\"Cat\")] [SchemaMember(\"given_name\", Name = \"Nickname\")] public partial class Cat;", null, ("/app/zoo.yaml", spec))
            .Says("DOVE0121", "SchemaMember(\"given_name\"", "belongs to Animal");
    }

    [Fact]
    public void An_operation_is_renamed_regrouped_and_hidden() => CustomizedProject
        .Of("""
            namespace App.Petstore;
            [OpenApiClient("petstore.yaml")]
            [Operation("listPets", Name = "Search", Group = "Catalog", Paging = "cursor=page_token next=/next_page_token items=/items")]
            [Operation("createPet", Name = "AddAsync", NeedsIdempotencyKey = true, RateLimit = "100/minute")]
            [Operation("GET /stores", Hidden = true)]
            public partial class PetstoreClient;
            """)
        .Compiles()
        .Writes("ICatalogClient Catalog { get; }", "SearchAsync(", "PagedCall<PetPage, Pet>", "AddAsync(", "NeedsIdempotencyKey = true,", "RateLimits = [")
        .WritesNo("ListStores", "IStoresClient", "CreateAsync(");

    [Fact]
    public void An_operation_that_pages_by_the_document_can_be_told_not_to() => CustomizedProject
        .Of("namespace App.Petstore; [OpenApiClient(\"petstore.yaml\")] [Operation(\"listPets\", Paging = \"none\")] public partial class PetstoreClient;")
        .Compiles()
        .WritesNo("PagedCall<");

    [Fact]
    public void Who_customises_nothing_has_no_character_more() =>
        Assert.Equal(CustomizedProject.Of("").Text, CustomizedProject.Of("[OpenApiClient(\"petstore.yaml\")] public static class Unfit;").Text);
}
