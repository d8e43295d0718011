using Dovetail.Generator.Model;
using static Dovetail.Generator.Tests.Emission.Sample;

namespace Dovetail.Generator.Tests.Emission;

/// <summary>A client with every kind of model in it.</summary>
internal static class PetstoreApi
{
    private static readonly ModelRef Pet = new("Pet");
    private static readonly ModelRef Problem = new("Problem");
    private static readonly EnumRef Priority = new("Priority", "", EnumKind.Int32, IsOpen: false);
    private static readonly EnumRef Kind = OpenEnum("PetKind");
    private static readonly EnumRef Level = new("Level", "LevelNames", EnumKind.String, IsOpen: false);

    public static ApiModel Create() => Api(
        [Group("Pets", Pets()) with { Doc = Doc("Everything about the pets.") }, Group("Store", Store())],
        [.. Types()],
        [
            new("Production", "https://petstore.example/v1", Doc("Where customers are."), IsDocumentLevel: true, []),
            new("Regional", "https://{region}.petstore.example:{port}", DocModel.None, IsDocumentLevel: true,
            [
                new("region", "region", "eu", Doc("The region."), ["eu", "us"]),
                new("port", "port", "443", DocModel.None, []),
            ]),
            new("Uploads", "https://{host}.example", DocModel.None, IsDocumentLevel: false, [new("host", "host", "uploads", DocModel.None, [])]),
        ],
        Security(),
        "PetstoreServiceCollectionExtensions");

    private static SecurityModel Security() => new(
        [
            new("ApiKey", "ApiKeyInHeader", ["api_key", "X-Api-Key"], Doc("A key from the shop.")),
            new("OAuth", "OAuth2", ["oauth", "https://petstore.example/token", "", ""], DocModel.None),
        ],
        [
            new("Default", [new([new("ApiKey", [])]), new([new("OAuth", ["read", "write"])])]),
            new("Both", [new([new("ApiKey", []), new("OAuth", [])]), new([])]),
            new("None", []),
        ],
        "Default");

    private static IEnumerable<TypeModel> Types()
    {
        yield return Enum("Level", "low", "high");
        yield return Object("Mood", Property("Text", ScalarRef.String)) with { Deprecated = true };
        yield return Object("Nothing");
        yield return PetModel();
        yield return Enum("PetKind", "dog", "cat") with { Place = "Pet", Doc = Doc("What a pet is."), Deprecated = true };
        yield return Object("PetPage",
            Property("Items", new ListRef(Pet), required: true),
            Property("Meta", new ModelRef("PetPageMeta"))) with { Place = "Pets" };
        yield return Object("PetPageMeta", Property("Total", Scalar(ScalarKind.Int32)), Property("HasMore", Scalar(ScalarKind.Boolean), required: true)) with { Place = "Pets" };
        yield return new EnumModel("Priority", "", "Priority", DocModel.None, Deprecated: false, EnumKind.Int32,
            [new("Low", "-1", Doc("Can wait.")), new("High", "10", DocModel.None)]);
        yield return Object("Problem", Property("Title", ScalarRef.String)) with
        {
            AdditionalProperties = new AdditionalPropertiesModel("AdditionalProperties", Scalar(ScalarKind.Int32)),
        };
        yield return Object("Prices") with { AdditionalProperties = new AdditionalPropertiesModel("Values", new ListRef(new NullableRef(Scalar(ScalarKind.Decimal)))) };
        yield return Scalars();
        yield return new EnumModel("Serial", "", "Serial", DocModel.None, Deprecated: false, EnumKind.Int64, [new("First", "9223372036854775807", DocModel.None)]);
        yield return Upload();
    }

    private static ObjectModel PetModel() => Object("Pet",
        Property("Id", Scalar(ScalarKind.Int64), required: true, readOnly: true, doc: "Set by the shop."),
        Property("Name", ScalarRef.String, required: true, doc: "What it listens to."),
        Property("Owner", new ModelRef("Pet"), required: true, nullable: true),
        Property("PetKind", Kind, initializer: new EnumLiteralModel("PetKind", "Cat")),
        Property("Type", ScalarRef.String, required: true, initializer: new StringLiteralModel("a \"pet\"")),
        Property("Link", Scalar(ScalarKind.Uri), required: true, readOnly: true),
        Property("Metadata", ScalarRef.Json, json: "meta-data"),
        Property("Anything", ScalarRef.Json, required: true, nullable: true),
        Property("Friends", new ListRef(Pet), nullable: true, deprecated: true),
        Property("Tags", new ListRef(ScalarRef.String), required: true, deprecated: true),
        Property("Grid", new ListRef(new ListRef(new NullableRef(Scalar(ScalarKind.Int32))))),
        Property("ByName", new MapRef(new NullableRef(Pet))),
        Property("Level", Level),
        Property("Priority", Priority, required: true, readOnly: true),
        Property("Serial", new EnumRef("Serial", "", EnumKind.Int64, IsOpen: false)),
        Property("Mood", new ModelRef("Mood"))) with
    {
        Doc = Doc("A pet for sale.", "First line\nsecond line with <b>bold</b>.\n\nA paragraph.\n\n* a list\n* of two"),
    };

    private static ObjectModel Scalars() => Object("Scalars",
    [
        .. System.Enum.GetValues<ScalarKind>().Select(kind => Property($"A{kind}", Scalar(kind), required: true)),
        .. System.Enum.GetValues<ScalarKind>().Select(kind => Property($"Optional{kind}", Scalar(kind))),
        .. System.Enum.GetValues<ScalarKind>().Select(kind => Property($"Server{kind}", Scalar(kind), required: true, readOnly: true)),
        .. System.Enum.GetValues<ScalarKind>().Select(kind => Property($"Null{kind}", Scalar(kind), required: true, nullable: true)),
        Property("Yes", Scalar(ScalarKind.Boolean), initializer: new BooleanLiteralModel(true)),
        Property("Many", Scalar(ScalarKind.Int64), initializer: new NumberLiteralModel("1e3")),
        Property("Least", Scalar(ScalarKind.Int64), initializer: new NumberLiteralModel("-9223372036854775808")),
        Property("Price", Scalar(ScalarKind.Decimal), initializer: new NumberLiteralModel("9.90")),
        Property("Half", Scalar(ScalarKind.Single), initializer: new NumberLiteralModel("0.5")),
        Property("Huge", Scalar(ScalarKind.BigInteger), initializer: new NumberLiteralModel("123456789012345678901234567890")),
    ]);

    private static PartsModel Upload() => new("UploadRequest", "Pets", Doc("A picture of a pet."), Deprecated: false,
    [
        new("File", "file", new FileRef(), Required: true, "image/png", Doc("The picture."), Deprecated: true),
        new("More", "more", new ListRef(new FileRef()), Required: false, ContentType: null, DocModel.None, Deprecated: true),
        new("Caption", "caption", ScalarRef.String, Required: false, ContentType: null, DocModel.None, Deprecated: false),
        new("Size", "size", Scalar(ScalarKind.Int64), Required: false, ContentType: null, DocModel.None, Deprecated: false),
        new("Kind", "kind", Kind, Required: true, ContentType: null, DocModel.None, Deprecated: false),
        new("Tags", "tags", new ListRef(ScalarRef.String), Required: false, ContentType: null, DocModel.None, Deprecated: false),
        new("Levels", "levels", new ListRef(Level), Required: true, ContentType: null, DocModel.None, Deprecated: false),
        new("Pet", "pet", Pet, Required: false, "application/json", DocModel.None, Deprecated: false),
        new("Link", "link", Scalar(ScalarKind.Uri), Required: false, ContentType: null, DocModel.None, Deprecated: false),
        new("Raw", "raw", ScalarRef.Json, Required: false, ContentType: null, DocModel.None, Deprecated: false),
    ]);

    private static OperationModel[] Pets() =>
    [
        Operation("List", "GET", "/pets", Sample.Json(new ModelRef("PetPage"), doc: "A page of pets."),
            [
                Parameter("limit", ParameterLocation.Query, Scalar(ScalarKind.Int32), doc: "How many."),
                Parameter("offset", ParameterLocation.Query, Scalar(ScalarKind.Int32)),
            ],
            doc: Doc("All pets."),
            paging: new(Pet, [new("Items", MayBeNull: false)], new OffsetAdvanceModel(Query("offset"), Query("limit"))) { Total = Value("Total", ScalarKind.Int64) }),
        Operation("ListSimply", "GET", "/pets/simple", Sample.Json(new ListRef(Pet), mayBeEmpty: true),
            [Parameter("page", ParameterLocation.Query, Scalar(ScalarKind.Int64))],
            paging: new(Pet, [], new PageNumberAdvanceModel(Query("page"), null, First: 1))),
        Operation("ListFlagged", "GET", "/pets/flagged", Sample.Json(new ModelRef("PetPage")),
            [Parameter("page", ParameterLocation.Query, Scalar(ScalarKind.Int32))],
            paging: new(Pet, [new("Items", MayBeNull: false)], new PageNumberAdvanceModel(Query("page"), Query("per_page"), First: 0)) { HasMore = new(Value("HasMore", ScalarKind.Boolean, mayBeNull: false), SaysLast: false) }),
        Operation("Get", "GET", "/pets/{petId}", Sample.Json(Pet, doc: "The pet."),
            [
                Parameter("petId", ParameterLocation.Path, Scalar(ScalarKind.Int64), doc: "The pet's number."),
                Parameter("@class", ParameterLocation.Header, ScalarRef.String, wireName: "class", deprecated: true),
                Parameter("connection", ParameterLocation.Query, ScalarRef.String),
            ],
            errors:
            [
                new("404", ResponseKind.Json, Problem, Doc("No such <pet>.")),
                new("4XX", ResponseKind.Text, ScalarRef.String, DocModel.None),
                new("500", ResponseKind.File, new FileRef(), DocModel.None),
                new("default", ResponseKind.None, Type: null, DocModel.None),
            ],
            doc: Doc("Info for one pet.", "More about it."),
            deprecated: true,
            security: "Both",
            server: "Uploads"),
        Operation("Create", "POST", "/pets", Sample.Json(Pet), body: JsonBody(Pet), security: "None"),
        Operation("Upload", "POST", "/pets/{petId}/image", body: new("body", BodyKind.Multipart, new ModelRef("UploadRequest"), "multipart/form-data", Required: true, Doc("The picture."), []),
            parameters: [Parameter("petId", ParameterLocation.Path, Scalar(ScalarKind.Guid))]),
        Operation("Download", "GET", "/pets/image", new(ResponseKind.File, new FileRef(), MayBeEmpty: true, "image/*", DocModel.None), server: "Production"),
    ];

    private static OperationModel[] Store() =>
    [
        Operation("Parameters", "GET", "/{text}/{number}/{list}/{link}/{matrix}/{json}", Sample.Json(Scalar(ScalarKind.Int64), mayBeEmpty: true), [.. Parameters()]),
        Operation("Order", "POST", "/orders", new(ResponseKind.Text, ScalarRef.String, MayBeEmpty: true, "text/plain", DocModel.None), body: new(
            "order", BodyKind.Form, Pet, "application/x-www-form-urlencoded", Required: false, DocModel.None,
            [new("meta-data", WireStyle.DeepObject, Explode: true), new("tags", WireStyle.SpaceDelimited, Explode: false)])),
        Operation("Note", "PUT", "/note", Sample.Json(ScalarRef.Json, mayBeEmpty: true), body: new("body", BodyKind.Text, ScalarRef.String, "text/xml", Required: false, DocModel.None, [])),
        Operation("Send", "PUT", "/file", Sample.Json(new MapRef(Scalar(ScalarKind.Double))), body: new("body", BodyKind.Binary, new FileRef(), "image/png", Required: true, DocModel.None, [])),
        Operation("Raw", "PUT", "/raw", Sample.Json(ScalarRef.Json), body: new("body", BodyKind.Json, ScalarRef.Json, "application/merge-patch+json", Required: false, DocModel.None, [])),
        Operation("Number", "PUT", "/number", Sample.Json(Kind), body: JsonBody(Scalar(ScalarKind.Int64), required: false)),
        Operation("Names", "PUT", "/names", Sample.Json(new ListRef(Kind), mayBeEmpty: true), body: JsonBody(new ListRef(ScalarRef.String), required: false)),
    ];

    private static PageParameter Query(string name) => new(name, PagingPlace.Query);

    private static PageValueModel Value(string name, ScalarKind kind, bool mayBeNull = true) => new([new("Meta", MayBeNull: true), new(name, mayBeNull)], Scalar(kind), []);

    private static IEnumerable<ParameterModel> Parameters()
    {
        var list = new ListRef(ScalarRef.String);
        yield return Parameter("text", ParameterLocation.Path, ScalarRef.String);
        yield return Parameter("number", ParameterLocation.Path, Scalar(ScalarKind.Int64));
        yield return Parameter("list", ParameterLocation.Path, list);
        yield return Parameter("link", ParameterLocation.Path, Scalar(ScalarKind.Uri));
        yield return Parameter("matrix", ParameterLocation.Path, Scalar(ScalarKind.Int32), style: WireStyle.Matrix);
        yield return Parameter("json", ParameterLocation.Path, Pet, style: WireStyle.Json);
        yield return Parameter("kinds", ParameterLocation.Query, new ListRef(Kind), required: true, style: WireStyle.PipeDelimited, explode: false);
        yield return Parameter("since", ParameterLocation.Query, Scalar(ScalarKind.DateTime));
        yield return Parameter("kind", ParameterLocation.Query, Kind);
        yield return Parameter("filter", ParameterLocation.Query, Pet, style: WireStyle.DeepObject);
        yield return Parameter("reserved", ParameterLocation.Query, ScalarRef.String, allowReserved: true);
        yield return Parameter("reservedNumber", ParameterLocation.Query, Scalar(ScalarKind.Int64), allowReserved: true, wireName: "reserved number");
        yield return Parameter("any", ParameterLocation.Query, ScalarRef.Json);
        yield return Parameter("jsonNumber", ParameterLocation.Query, Scalar(ScalarKind.Int64), style: WireStyle.Json);
        yield return Parameter("xList", ParameterLocation.Header, list, wireName: "X-List");
        yield return Parameter("xNumber", ParameterLocation.Header, Scalar(ScalarKind.Int32), wireName: "X-Number");
        yield return Parameter("xJson", ParameterLocation.Header, Pet, style: WireStyle.Json, wireName: "X-Json");
        yield return Parameter("session", ParameterLocation.Cookie, ScalarRef.String);
        yield return Parameter("visits", ParameterLocation.Cookie, Scalar(ScalarKind.Int32));
        yield return Parameter("seen", ParameterLocation.Cookie, new MapRef(ScalarRef.String), explode: false);
        yield return Parameter("state", ParameterLocation.Cookie, Pet, style: WireStyle.Json);
    }
}
