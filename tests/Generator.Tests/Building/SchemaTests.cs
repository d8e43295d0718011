using Dovetail.Generator.Model;

namespace Dovetail.Generator.Tests.Building;

/// <summary>Each shape of a schema comes to its type.</summary>
public sealed class SchemaTests
{
    [Theory]
    [InlineData("{ type: string }", nameof(ScalarKind.String))]
    [InlineData("{ type: boolean }", nameof(ScalarKind.Boolean))]
    [InlineData("{ type: integer }", nameof(ScalarKind.Int64))]
    [InlineData("{ type: integer, format: int32 }", nameof(ScalarKind.Int32))]
    [InlineData("{ type: integer, format: uint64 }", nameof(ScalarKind.UInt64))]
    [InlineData("{ type: integer, format: int32, maximum: 4294967295 }", nameof(ScalarKind.Int64))]
    [InlineData("{ type: integer, minimum: -9223372036854776000 }", nameof(ScalarKind.Int64))]
    [InlineData("{ type: number }", nameof(ScalarKind.Double))]
    [InlineData("{ type: number, format: float }", nameof(ScalarKind.Single))]
    [InlineData("{ type: number, format: decimal }", nameof(ScalarKind.Decimal))]
    [InlineData("{ type: string, format: date }", nameof(ScalarKind.Date))]
    [InlineData("{ type: string, format: date-time }", nameof(ScalarKind.DateTime))]
    [InlineData("{ type: string, format: uuid }", nameof(ScalarKind.Guid))]
    [InlineData("{ type: string, format: uri }", nameof(ScalarKind.Uri))]
    [InlineData("{ type: string, format: byte }", nameof(ScalarKind.Bytes))]
    [InlineData("{ type: string, format: date-time-rfc1123 }", nameof(ScalarKind.HttpDate))]
    [InlineData("{ type: string, contentEncoding: base64 }", nameof(ScalarKind.Bytes))]
    [InlineData("{ type: integer, format: unix-time }", nameof(ScalarKind.UnixTime))]
    [InlineData("{ type: integer, minimum: 0, maximum: 18446744073709551615 }", nameof(ScalarKind.UInt64))]
    [InlineData("{ type: integer, maximum: 115792089237316195423570985008687907853269984665640564039457584007913129639935 }", nameof(ScalarKind.BigInteger))]
    [InlineData("{ oneOf: [{ type: string, format: date }, { type: string, format: date-time }] }", nameof(ScalarKind.String))]
    [InlineData("{ oneOf: [{ type: string }, { }] }", nameof(ScalarKind.Json))]
    [InlineData("{ type: string, format: whatever }", nameof(ScalarKind.String))]
    [InlineData("{ pattern: '^a' }", nameof(ScalarKind.String))]
    [InlineData("{ }", nameof(ScalarKind.Json))]
    [InlineData("{ type: [integer, number] }", nameof(ScalarKind.Double))]
    [InlineData("{ oneOf: [{ type: integer }, { type: number }] }", nameof(ScalarKind.Double))]
    [InlineData("{ anyOf: [{ type: string, format: uuid }, { type: 'null' }] }", nameof(ScalarKind.Guid))]
    [InlineData("{ const: 5 }", nameof(ScalarKind.Int64))]
    public void A_scalar_is_told_by_type_and_format(string schema, string expected) =>
        Assert.Equal(new ScalarRef(Enum.Parse<ScalarKind>(expected)), Property(schema).Type);

    [Theory]
    [InlineData("{ type: string }", true, true, false)]
    [InlineData("{ type: string }", false, false, false)]
    [InlineData("{ type: [string, 'null'] }", true, true, true)]
    [InlineData("{ anyOf: [{ type: string }, { type: 'null' }] }", false, false, true)]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Other' }, { type: 'null' }] }", true, true, true)]
    [InlineData("{ $ref: '#/components/schemas/Nullable' }", true, true, true)]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Nullable' }] }", true, true, true)]
    [InlineData("{ type: string, enum: [a, b, null] }", false, false, true)]
    public void Required_and_nullable_are_two_things(string schema, bool isRequired, bool required, bool nullable)
    {
        var property = Property(schema, isRequired);
        Assert.Equal((required, nullable), (property.Required, property.Nullable));
    }

    [Theory]
    [InlineData("3.0.3", "{ type: string, nullable: true }")]
    [InlineData("3.0.3", "{ nullable: true, allOf: [{ $ref: '#/components/schemas/Other' }] }")]
    [InlineData("3.0.3", "{ type: string, x-nullable: true }")]
    public void Nullable_is_read_in_every_dialect(string version, string schema) => Assert.True(Property(schema, version: version).Nullable);

    [Fact]
    public void Lists_and_maps_are_made_of_their_elements()
    {
        Assert.Equal(new ListRef(ScalarRef.String), Property("{ type: array, items: { type: string } }").Type);
        Assert.Equal(new ListRef(new NullableRef(ScalarRef.String)), Property("{ type: array, items: { type: [string, 'null'] } }").Type);
        Assert.Equal(new MapRef(new ModelRef("Other")), Property("{ type: object, additionalProperties: { $ref: '#/components/schemas/Other' } }").Type);
        Assert.Equal(new MapRef(ScalarRef.Json), Property("{ type: object }").Type);
        Assert.Equal(new ListRef(new ListRef(new ScalarRef(ScalarKind.Double))), Property("{ type: array, items: { type: array, items: { type: number } } }").Type);
    }

    [Fact]
    public void A_string_enum_keeps_its_wire_values()
    {
        var built = Subject("{ type: string, enum: ['+1', '-1', big, BIG, '', null] }");
        var item = Assert.IsType<EnumModel>(built.Api.Types.Single(type => type is EnumModel));
        Assert.Equal(["+1", "-1", "big", "BIG", ""], item.Members.Select(member => member.WireValue));
        Assert.Equal(["Plus1", "Minus1"], item.Members.Select(member => member.Name).Take(2));
        Assert.Equal(5, item.Members.Select(member => member.Name).Distinct().Count());
        Assert.Equal("SubjectX", item.Name);
    }

    [Fact]
    public void An_integer_enum_takes_its_names_from_the_vendor_extension()
    {
        var item = Subject("{ type: integer, enum: [1, 2], x-enum-varnames: [Low, High] }").Api.Types.OfType<EnumModel>().Single();
        Assert.Equal(EnumKind.Int32, item.Kind);
        Assert.Equal(["Low", "High"], item.Members.Select(member => member.Name));
    }

    [Fact]
    public void A_required_constant_is_initialised()
    {
        Assert.Equal(new StringLiteralModel("card"), Property("{ type: string, const: card }", isRequired: true).Initializer);
        Assert.Equal(new StringLiteralModel("card"), Property("{ type: string, enum: [card] }", isRequired: true).Initializer);
        Assert.Null(Property("{ type: string, const: card }", isRequired: false).Initializer);
    }

    [Fact]
    public void AllOf_is_merged_with_the_members_of_all_branches()
    {
        var built = Built.Schemas("""
            Base: { type: object, required: [id], properties: { id: { type: integer }, inner: { type: object, properties: { a: { type: string } } } } }
            Subject:
              allOf:
                - $ref: '#/components/schemas/Base'
                - { type: object, required: [name], properties: { name: { type: string } } }
            """);
        Assert.Equal(["id", "inner", "name"], built.Subject.Properties.Select(property => property.JsonName));
        Assert.Equal([true, false, true], built.Subject.Properties.Select(property => property.Required));
        Assert.Equal(new ModelRef("BaseInner"), built.Property("inner").Type);
    }

    [Fact]
    public void Of_members_that_stand_twice_the_refinement_counts()
    {
        var built = Built.Schemas("""
            Page: { type: object, properties: { data: { type: array, items: { type: object } }, links: { type: string } } }
            Subject:
              allOf:
                - $ref: '#/components/schemas/Page'
                - { properties: { data: { type: array, items: { type: integer } } } }
              properties: { links: { type: boolean } }
            """);
        Assert.Equal(new ListRef(new ScalarRef(ScalarKind.Int64)), built.Property("data").Type);
        Assert.Equal(new ScalarRef(ScalarKind.Boolean), built.Property("links").Type);
    }

    [Fact]
    public void Inline_schemas_of_one_structure_and_noun_are_one_type_called_by_what_they_share()
    {
        var built = Built.Schemas("""
            Subject:
              type: object
              properties:
                sender: { type: object, properties: { name: { type: string }, address: { type: object, description: Where from., properties: { city: { type: string } } } } }
                receiver: { type: object, properties: { id: { type: integer }, address: { type: object, description: Where to., properties: { city: { type: string } } } } }
            """);
        Assert.Equal(["Address", "Subject", "SubjectReceiver", "SubjectSender"], built.Api.Types.Select(type => type.Name));
    }

    [Fact]
    public void Documentation_and_constraints_that_differ_between_places_stay_with_the_place()
    {
        static string Home(string city) => $"items: {{ type: object, properties: {{ city: {{ type: string, {city} }} }} }}";
        var built = Built.Schemas($$"""
            Subject:
              type: object
              properties:
                sender: { type: object, properties: { homes: { type: array, description: Where from., maxItems: 3, {{Home("description: Whence., maxLength: 9")}} } } }
                receiver: { type: object, properties: { id: { type: integer }, homes: { type: array, description: Where to., {{Home("description: Whither., maxLength: 9")}} } } }
                payer: { type: object, properties: { bank: { type: string }, homes: { type: array, {{Home("description: Whose., maxLength: 5")}} } } }
            """);
        PropertyModel Homes(string member) => built.Object("Subject" + member).Properties.Single(property => property.JsonName == "homes");
        PropertyModel City(string type) => built.Object(type).Properties.Single();
        Assert.Equal(["Where from.", "Where to.", null], new[] { "Sender", "Receiver", "Payer" }.Select(member => Homes(member).Doc.Summary));
        Assert.Equal([3, (int?)null, null], new[] { "Sender", "Receiver", "Payer" }.Select(member => Homes(member).Constraint?.MaxItems));
        Assert.Equal([new ListRef(new ModelRef("Home")), new ListRef(new ModelRef("Home"))], new[] { "Sender", "Receiver" }.Select(member => Homes(member).Type));
        Assert.Equal(DocModel.None, City("Home").Doc);
        Assert.Equal(9, City("Home").Constraint?.MaxLength);

        // What constrains a member of the type itself is part of it: another type.
        Assert.Equal(new ListRef(new ModelRef("PayerHome")), Homes("Payer").Type);
        Assert.Equal("Whose.", City("PayerHome").Doc.Summary);
        Assert.Equal(5, City("PayerHome").Constraint?.MaxLength);
    }

    [Fact]
    public void Inline_schemas_of_another_noun_or_structure_have_types_of_their_own()
    {
        var built = Built.Schemas("""
            Subject:
              type: object
              properties:
                shipping_address: { type: object, properties: { city: { type: string } } }
                home: { type: object, properties: { city: { type: string } } }
                sender: { type: object, properties: { home: { type: object, properties: { street: { type: string } } } } }
            """);
        Assert.Equal(["SenderHome", "Subject", "SubjectHome", "SubjectSender", "SubjectShippingAddress"], built.Api.Types.Select(type => type.Name));
    }

    [Fact]
    public void A_schema_inside_of_a_component_is_called_by_where_it_stands_and_not_by_who_refers_to_it()
    {
        var built = Built.Schemas("""
            Subject: { type: object, properties: { mode: { $ref: '#/components/schemas/Node/properties/state' }, first: { $ref: '#/components/schemas/Node/properties/ports/items' } } }
            Node: { type: object, properties: { state: { type: string, enum: [up, down] }, ports: { type: array, items: { type: object, properties: { number: { type: integer } } } } } }
            """);
        Assert.Equal(["NodePort", "NodeState", "Subject"], built.Api.Types.Select(type => type.Name));
    }

    [Fact]
    public void An_item_is_called_by_the_singular_of_its_list()
    {
        var built = Built.Schemas("""
            Subject:
              type: object
              properties:
                lines: { type: array, items: { type: object, properties: { sku: { type: string } } } }
                data: { type: array, items: { type: object, properties: { raw: { type: string } } } }
            """);
        Assert.Equal(["Subject", "SubjectDataItem", "SubjectLine"], built.Api.Types.Select(type => type.Name));
    }

    [Fact]
    public void Schemas_that_refer_to_themselves_are_built()
    {
        var built = Built.Schemas("""
            Subject: { type: object, properties: { parent: { $ref: '#/components/schemas/Subject' }, children: { type: array, items: { $ref: '#/components/schemas/Other' } } } }
            Other: { type: object, properties: { subject: { $ref: '#/components/schemas/Subject' }, inline: { type: object, properties: { again: { $ref: '#/components/schemas/Other/properties/inline' } } } } }
            """);
        Assert.Equal(new ModelRef("Subject"), built.Property("parent").Type);
        Assert.Equal(["Other", "OtherInline", "Subject"], built.Api.Types.Select(type => type.Name));
    }

    [Theory]
    [InlineData("Subject: { type: array, items: { $ref: '#/components/schemas/Subject' } }")]
    [InlineData("Subject: { allOf: [{ $ref: '#/components/schemas/Subject' }] }")]
    [InlineData("Subject: { oneOf: [{ $ref: '#/components/schemas/Subject' }] }")]
    public void A_schema_that_is_made_of_itself_comes_to_raw_json_and_not_to_an_end(string schemas) =>
        Assert.NotNull(Built.Schemas(schemas).BodyType);

    [Fact]
    public void A_long_chain_of_references_does_not_fill_the_stack()
    {
        var chain = Enumerable.Range(0, 20_000).Select(i => $"C{i}: {{ type: object, properties: {{ next: {{ $ref: '#/components/schemas/C{i + 1}' }} }} }}");
        var built = Built.Schemas("Subject: { $ref: '#/components/schemas/C0' }\n" + string.Join('\n', chain) + "\nC20000: { type: object, properties: { end: { type: string } } }");
        Assert.Equal(20_001, built.Api.Types.Count);
    }

    [Theory]
    [InlineData("Task", "TaskModel")]
    [InlineData("Environment", "EnvironmentModel")]
    [InlineData("TestClient", "TestClientModel")]
    [InlineData("ThingsClient", "ThingsClientModel")]
    public void A_model_yields_to_names_that_have_a_meaning_already(string component, string expected)
    {
        var built = Built.Schemas($"Subject: {{ type: object, properties: {{ x: {{ $ref: '#/components/schemas/{component}' }} }} }}\n{component}: {{ type: object, properties: {{ a: {{ type: string }} }} }}");
        Assert.Equal(new ModelRef(expected), built.Property("x").Type);
    }

    [Fact]
    public void A_member_is_not_called_as_its_class_or_as_what_every_class_has()
    {
        var built = Built.Schemas("Subject: { type: object, properties: { subject: { type: string }, to_string: { type: string }, members: { type: string }, id: { type: string }, ID: { type: string } } }");
        var names = built.Subject.Properties.Select(property => property.Name).ToList();
        Assert.Contains("SubjectValue", names);
        Assert.DoesNotContain("ToString", names);
        Assert.Contains("Members", names);
        Assert.Equal(5, names.Distinct().Count());
    }

    private static Built Subject(string schema, bool isRequired = false, string version = "3.1.0") => Built.Schemas($$"""
        Subject: { type: object, {{(isRequired ? "required: [x], " : "")}}properties: { x: {{schema}} } }
        Other: { type: object, properties: { a: { type: string } } }
        Nullable: { type: {{(version.StartsWith("3.0", StringComparison.Ordinal) ? "object, nullable: true" : "[object, 'null']")}}, properties: { b: { type: string } } }
        """, version);

    private static PropertyModel Property(string schema, bool isRequired = false, string version = "3.1.0") => Subject(schema, isRequired, version).Property("x");
}
