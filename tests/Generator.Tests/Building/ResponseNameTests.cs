namespace Dovetail.Generator.Tests.Building;

/// <summary>An inline response is called by what it is, which a reader of any operation knows.</summary>
public sealed class ResponseNameTests
{
    private const string Booking = "{ type: object, properties: { id: { type: string }, seats: { type: integer } } }";

    [Fact]
    public void What_get_and_create_return_is_one_type_called_by_the_thing()
    {
        var types = TypesOf($$"""
            /bookings:
              post: { tags: [Bookings], operationId: createBooking, {{Ok(Booking)}} }
            /bookings/{id}:
              get: { tags: [Bookings], operationId: getBooking, {{Ok(Booking)}} }
            /bookings/{id}/history:
              get: { tags: [Bookings], operationId: getBookingHistory, {{Ok("{ type: object, properties: { changes: { type: integer } } }")}} }
            """);
        Assert.Equal(["BookingHistoryResponse", "BookingResponse"], types);
    }

    /// <summary>What belongs to an operation changes with it: neither groups nor operations share a body, and groups share no response.</summary>
    [Fact]
    public void Equal_bodies_of_two_groups_and_of_two_operations_are_types_of_their_own()
    {
        const string Body = $"requestBody: {{ content: {{ application/json: {{ schema: {Booking} }} }} }}";
        var types = TypesOf($$"""
            /bookings:
              post: { tags: [Bookings], operationId: createBooking, {{Body}}, {{Ok(Booking)}} }
            /bookings/{id}:
              put: { tags: [Bookings], operationId: replaceBooking, {{Body}}, {{Ok(Booking)}} }
            /trips:
              post: { tags: [Trips], operationId: createTrip, {{Body}}, {{Ok(Booking)}} }
            """);
        Assert.Equal(["BookingResponse", "BookingsCreateRequest", "BookingsReplaceRequest", "TripResponse", "TripsCreateRequest"], types);
    }

    [Fact]
    public void A_path_that_runs_its_words_together_is_the_groups_word() => Assert.Equal(
        ["CompanyCarResponse"],
        TypesOf($$"""
            /companycars/{id}:
              get: { tags: [CompanyCar], operationId: getCompanyCar, {{Ok(Booking)}} }
            """));

    [Fact]
    public void All_that_a_path_says_is_in_its_number()
    {
        var types = TypesOf($$"""
            /users/{id}/settings:
              get: { tags: [Users], operationId: getSettings, {{Ok(Booking)}} }
              put: { tags: [Users], operationId: updateSettings, {{Ok(Booking)}} }
            /activities:
              get: { tags: [Activity], operationId: getActivities, {{Ok("{ type: object, properties: { total: { type: integer }, last: { type: object } } }")}} }
            """);
        Assert.Equal(["ActivitiesResponse", "UserSettingsResponse"], types);
    }

    [Fact]
    public void One_thing_of_several_kinds_is_called_by_the_thing_too()
    {
        const string Choice = """
            { oneOf: [{ type: object, required: [car], properties: { car: { type: string } } }, { type: object, required: [train], properties: { train: { type: string } } },
              { title: On foot, type: object, required: [miles], properties: { miles: { type: integer } } }] }
            """;
        var types = TypesOf($$"""
            /bookings:
              post: { tags: [Bookings], operationId: createBooking, {{Ok(Choice.Trim())}} }
            /bookings/{id}:
              get: { tags: [Bookings], operationId: getBooking, {{Ok(Choice.Trim())}} }
            """);
        Assert.Equal(["BookingOnFoot", "BookingResponse", "BookingResponseWithCar", "BookingResponseWithTrain"], types);
    }

    [Fact]
    public void A_verb_in_a_path_is_no_part_of_the_thing()
    {
        var types = TypesOf($$"""
            /GetAvailableLocales:
              get: { {{Ok(Booking)}} }
            /Forum/GetTopicsPaged/{page}:
              get: { tags: [Forum], operationId: getTopicsPaged, {{Ok("{ type: object, properties: { topics: { type: object } } }")}} }
            """);
        Assert.Equal(["AvailableLocalesResponse", "ForumTopicsPagedResponse"], types);
    }

    [Fact]
    public void Items_of_a_list_are_called_by_what_the_path_lists()
    {
        var types = TypesOf($$"""
            /bookings:
              get: { tags: [Bookings], operationId: listBookings, {{Ok($"{{ type: object, properties: {{ data: {{ type: array, items: {Booking} }}, total: {{ type: integer }} }} }}")}} }
            /bookings/{id}/notes:
              get: { tags: [Bookings], operationId: listNotes, {{Ok("{ type: array, items: { type: object, properties: { text: { type: string } } } }")}} }
            """);
        Assert.Equal(["Booking", "BookingNote", "BookingsListResponse"], types);
    }

    [Fact]
    public void Errors_are_the_groups_and_a_lone_message_is_everybodys()
    {
        const string Problem = "'404': { description: no, content: { application/json: { schema: { type: object, properties: { code: { type: string }, text: { type: string } } } } } }";
        const string Message = "'400': { description: no, content: { application/json: { schema: { type: object, properties: { message: { type: string } } } } } }";
        var types = TypesOf($$"""
            /bookings/{id}:
              get: { tags: [Bookings], operationId: getBooking, responses: { '204': { description: ok }, {{Problem}}, {{Message}} } }
              delete: { tags: [Bookings], operationId: deleteBooking, responses: { '204': { description: ok }, {{Problem}} } }
            /trips/{id}:
              get: { tags: [Trips], operationId: getTrip, responses: { '204': { description: ok }, {{Problem}}, {{Message}} } }
            """);
        Assert.Equal(["BookingError", "MessageResponse", "TripError"], types);
    }

    /// <summary>The plain noun is another enum's: no group has a type that is called after an operation of another.</summary>
    [Fact]
    public void An_enum_of_several_groups_is_each_groups_own_where_its_noun_is_taken()
    {
        const string All = "parameters: [{ name: state, in: query, schema: { type: string, enum: [open, closed, all] } }], responses: { '204': { description: ok } }";
        var types = TypesOf($$"""
            /boxes:
              get: { tags: [Boxes], operationId: listBoxes, parameters: [{ name: state, in: query, schema: { type: string, enum: [open, closed] } }], responses: { '204': { description: ok } } }
            /crates:
              get: { tags: [Crates], operationId: listCrates, parameters: [{ name: state, in: query, schema: { type: string, enum: [open, closed] } }], responses: { '204': { description: ok } } }
            /issues:
              get: { tags: [Issues], operationId: listIssues, {{All}} }
            /issues/search:
              get: { tags: [Issues], operationId: searchIssues, {{All}} }
            /pulls:
              get: { tags: [Pulls], operationId: listPulls, {{All}} }
            """);
        Assert.Equal(["IssueState", "PullState", "State"], types);
    }

    [Theory]
    [InlineData("result: { type: array, items: { type: object } }, count: { type: number }, ids: { type: array, items: { type: string } }", "List")]
    [InlineData("Items: { type: array, nullable: true, items: { type: object } }, TotalRecordCount: { type: integer }, StartIndex: { type: integer }", "List")]
    [InlineData("_embedded: { type: array, items: { type: object } }, totalSize: { type: integer }, currentPage: { type: integer }", "List")]
    [InlineData("items: { type: array, items: { type: object } }, kind: { type: string }, apiVersion: { type: string }, metadata: { type: object }", "List")]
    [InlineData("items: { type: array, items: { type: object } }, total: { type: integer }, customer: { type: string }", "Get")]
    [InlineData("result: { type: object }, count: { type: number }", "Get")]
    public void An_envelope_of_a_list_is_listed(string members, string method)
    {
        var built = Built.Document($$"""
            openapi: 3.0.3
            info: { title: Test, version: '1' }
            paths:
              /bookings:
                get: { tags: [Bookings], operationId: getBookings, {{Ok($"{{ type: object, properties: {{ {members} }} }}")}} }
            """);
        Assert.Equal(method + "Async", built.Api.Groups.Single().Operations.Single().MethodName);
    }

    [Theory]
    [InlineData("keys: { type: array, items: { type: string } }", "List")]
    [InlineData("keys: { type: array, items: { type: string } }, owner: { type: string }", "Get")]
    public void A_list_and_nothing_else_at_an_item_is_left_as_the_document_calls_it(string members, string method)
    {
        var built = Built.Document($$"""
            openapi: 3.0.3
            info: { title: Test, version: '1' }
            paths:
              /folders/{path}/:
                get: { tags: [Folders], operationId: listFolder, {{Ok($"{{ type: object, properties: {{ {members} }} }}")}} }
            """);
        Assert.Equal(method + "Async", built.Api.Groups.Single().Operations.Single().MethodName);
    }

    private static string Ok(string schema) => $"responses: {{ '200': {{ description: ok, content: {{ application/json: {{ schema: {schema} }} }} }} }}";

    private static IEnumerable<string> TypesOf(string paths) => Built.Document($$"""
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        paths:
        {{string.Join('\n', paths.Split('\n').Select(line => "  " + line))}}
        """).Api.Types.Select(type => type.Name);
}
