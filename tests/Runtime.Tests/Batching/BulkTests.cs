using System.Net;
using System.Text.Json;
using Dovetail.Http;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Runtime.Tests.Wire;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Batching;

/// <summary>Operations that take a list: how items are put together, and what a reply says of each.</summary>
public sealed class BulkTests : WireTest
{
    private static readonly ApiOperation<JsonElement> Bulk = new("createOwners", "POST", "/owners/bulk")
    {
        NeedsIdempotencyKey = true,
        Response = new JsonResponse<JsonElement, JsonFormat>(),
    };

    private static readonly ApiOperation<NoContent> Silent = new("createOwners", "POST", "/owners/bulk") { Response = new EmptyResponse() };

    private readonly ManualTime _time = new();

    public static TheoryData<string, int, string> Answers => new()
    {
        { """[{"status":201},{"status":422,"message":"no"},{"status":200}]""", 200, "+-+" },
        { """{"results":[{"status":"201"},{"status":"422"},{"status":"200"}]}""", 207, "+-+" },
        { """{"data":{"results":[{"success":true},{"success":false},{"success":true}]}}""", 200, "+-+" },
        { """{"items":[{"id":"x"},{"id":"y","error":{"code":"dup","message":"there already"}},{"id":"z"}]}""", 200, "+-+" },
        { """{"took":3,"errors":true,"items":[{"index":{"status":201}},{"index":{"status":409,"error":{"type":"conflict"}}},{"create":{"status":200}}]}""", 200, "+-+" },
        { """[{"statusCode":200},{"index":1,"error":"no"},{"statusCode":200}]""", 200, "+-+" },
        { """{"errors":[{"index":1,"message":"no"}]}""", 200, "+-+" },
        { """{"errors":[{"source":{"pointer":"/items/1/name"},"detail":"no"},{"source":{"pointer":"/items/1/tag"},"detail":"no"}]}""", 200, "+-+" },
        { """{"errors":[{"path":"items[2].name","message":"no"}]}""", 207, "++-" },
        { """{"errors":[]}""", 200, "+++" },
        { """{"errors":[{"message":"one of them is wrong"}]}""", 200, "---" },
        { """{"errors":[{"index":7,"message":"no"}]}""", 200, "---" },
        { """{"created":[{"index":0},{"index":2}],"failed":[{"index":1,"reason":"dup"}]}""", 200, "+-+" },
        { """{"created":[{"index":0}],"failed":[{"index":1,"reason":"dup"}]}""", 200, "+--" },
        { """[{"status":201},{"status":201}]""", 207, "---" },
        { """[{"status":201},{"status":201},{"status":201},{"status":201}]""", 207, "---" },
        { """[{"index":0,"status":201},{"index":2,"status":201}]""", 207, "+-+" },
        { """[{"index":0,"status":201},{"index":0,"status":500},{"index":2,"status":201}]""", 207, "--+" },
        { """[{"id":"a","status":"failed"},{"id":"b","status":"open"},{"id":"c","status":"open"}]""", 200, "+++" },
        { """[{"id":"a","status":"failed"},{"id":"b","status":"open"},{"id":"c","status":"open"}]""", 207, "-++" },
        { """{"accepted":3}""", 202, "+++" },
        { "{}", 200, "+++" },
    };

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    [InlineData(30, 3)]
    public async Task Calls_take_as_many_items_as_they_may(int count, int calls)
    {
        Server.Answers(200, "{}");

        var result = await Batch.RunAsync(Names(count), 10, Send, cancellationToken: Cancellation);

        Assert.True(result.IsSuccess);
        Assert.Equal(Names(count), result.Select(static item => item.Item));
        Assert.Equal(calls, Server.Requests.Count);
        Assert.Equal(calls, Server.Requests.Select(static request => request.Header("Idempotency-Key")).Distinct().Count());
    }

    [Fact]
    public async Task Calls_take_no_more_bytes_than_they_may()
    {
        Server.Answers(200, "{}");
        var names = new[] { "aaaa", "bbbb", "ä", "cccccccccccc", "dd" };        // 6, 6, 4, 14 and 4 bytes in quotes

        var result = await Batch.RunAsync(names, 10, Send, new() { MaxBytes = 13, Concurrency = 1 }, Cancellation);

        Assert.Equal(["""["aaaa"]""", """["bbbb","ä"]""", """["dd"]"""], Server.Requests.Select(static request => JsonSerializer.Serialize(JsonSerializer.Deserialize<string[]>(request.Text), Readable)));
        Assert.Equal(BatchStatus.NotSent, result[3].Status);
        Assert.Contains("14 bytes", Assert.IsType<BatchItemException>(result[3].Error).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_knows_its_bytes_and_another_type_says_them()
    {
        Server.Answers(200, "{}");
        var owners = new[] { new Owner { FullName = "Anna" }, new Owner { FullName = "Bo" } };      // 20 and 18 bytes

        await Batch.RunAsync(owners, 10, static owners => ApiCall.From(owners.Count), new() { MaxBytes = 25, Progress = null }, Cancellation);
        var unknown = await Assert.ThrowsAsync<ArgumentException>(() => Batch.RunAsync([1, 2], 10, static all => ApiCall.From(all.Count), new() { MaxBytes = 25 }, Cancellation));
        var told = await Batch.RunAsync([1, 2, 3], 10, static all => ApiCall.From(all.Count), new() { MaxBytes = 25, BytesOf = static _ => 10 }, Cancellation);

        Assert.Contains("BytesOf", unknown.Message, StringComparison.Ordinal);
        Assert.Equal([2, 2, 1], told.GetValues());
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task What_the_reply_says_of_an_item_is_the_items_outcome(string reply, int status, string outcomes)
    {
        Server.Answers(status, reply);

        var result = await Batch.RunAsync(Names(3), 10, Send, cancellationToken: Cancellation);

        Assert.Equal(outcomes, string.Concat(result.Select(static item => item.IsSuccess ? '+' : '-')));
        Assert.All(result.Failed, static item => Assert.IsType<BatchItemException>(item.Error));
    }

    [Fact]
    public async Task An_operation_that_promises_nothing_is_believed_when_it_says_that_items_have_failed()
    {
        Server.Answers(207, """[{"status":201},{"status":409}]""");

        var result = await Batch.RunAsync(Names(2), 10, _ => Silent.Send(new ApiRequest(Connection(), null), Cancellation), cancellationToken: Cancellation);

        Assert.Equal([true, false], result.Select(static item => item.IsSuccess));
        Assert.Equal(HttpStatusCode.Conflict, result[1].Answer!.StatusCode);
    }

    [Fact]
    public async Task Answers_are_told_by_their_keys_whatever_their_order()
    {
        Server.Answers(207, """[{"status":404,"resource":{"id":"2"}},{"status":201,"id":0},{"status":500,"id":"99"},{"status":201,"id":"1"},{"status":201,"id":"1"}]""");

        var result = await Batch.RunAsync(Names(4), 10, Send, new() { KeyOf = static name => name }, Cancellation);

        Assert.Equal([true, true, false, false], result.Select(static item => item.IsSuccess));
        Assert.Equal(HttpStatusCode.NotFound, result[2].Answer!.StatusCode);
        Assert.Null(result[3].Answer);
        Assert.Equal(["99", "1"], result.Unmatched.Select(static answer => answer.Key));
    }

    [Fact]
    public async Task The_same_item_twice_has_two_answers()
    {
        Server.Answers(207, """[{"id":"a","status":201},{"id":"b","status":201},{"id":"a","status":409}]""");

        var result = await Batch.RunAsync(["a", "a", "b"], 10, Send, new() { KeyOf = static name => name }, Cancellation);

        Assert.Equal([true, false, true], result.Select(static item => item.IsSuccess));
    }

    [Fact]
    public async Task Who_knows_the_reply_says_what_it_means()
    {
        Server.Answers(200, """{"rejects":"1"}""");
        static IEnumerable<BulkAnswer> Read(JsonElement reply) =>
            [new() { Index = 0, IsSuccess = true }, new() { Index = 1, IsSuccess = false, Code = "taken", Message = $"{reply.GetProperty("rejects")}" }];

        var result = await Batch.RunAsync(Names(2), 10, Send, new() { AnswersOf = Read }, Cancellation);
        var nothing = await Batch.RunAsync(Names(2), 10, Send, new() { AnswersOf = static _ => null }, Cancellation);
        var broken = await Batch.RunAsync(Names(2), 10, Send, new() { AnswersOf = static _ => throw new FormatException() }, Cancellation);

        Assert.Equal([true, false], result.Select(static item => item.IsSuccess));
        Assert.Equal("The server has refused this item, taken: 1", result[1].Error!.Message);
        Assert.True(nothing.IsSuccess);
        Assert.All(broken, static item => Assert.IsType<FormatException>(item.Error));
    }

    [Fact]
    public async Task A_call_that_fails_has_failed_for_all_its_items_and_is_tried_again_as_it_was()
    {
        var calls = 0;
        Server.Respond = (request, context) => WireServer.Answer(Interlocked.Increment(ref calls) == 1 ? 503 : 200, "{}")(request, context);

        var batch = Batch.RunAsync(Names(3), 2, Send, new() { Concurrency = 1 }, Cancellation);
        await _time.RunAsync(batch);
        var result = await batch;

        Assert.True(result.IsSuccess);
        Assert.Equal([2, 2, 1], result.Select(static item => item.Tries));
        Assert.Equal((Server.Requests[0].Text, Server.Requests[0].Header("Idempotency-Key")), (Server.Requests[2].Text, Server.Requests[2].Header("Idempotency-Key")));
    }

    [Fact]
    public async Task Items_that_the_server_had_no_time_for_are_sent_again_alone_with_another_key()
    {
        var calls = 0;
        Server.Respond = (request, context) => WireServer.Answer(
            207, Interlocked.Increment(ref calls) == 1 ? """[{"status":201},{"status":429},{"status":400},{"status":503}]""" : """[{"status":201},{"status":201}]""",
            headers: ("Retry-After", "9"))(request, context);

        var batch = Batch.RunAsync(Names(4), 10, Send, cancellationToken: Cancellation);
        await _time.UntilWaitAsync(Cancellation);
        Assert.Equal(TimeSpan.FromSeconds(9), _time.UntilNext);
        await _time.RunAsync(batch);
        var result = await batch;

        Assert.Equal([true, true, false, true], result.Select(static item => item.IsSuccess));
        Assert.Equal([1, 2, 1, 2], result.Select(static item => item.Tries));
        Assert.Equal("""["1","3"]""", Server.Requests[1].Text);
        Assert.NotEqual(Server.Requests[0].Header("Idempotency-Key"), Server.Requests[1].Header("Idempotency-Key"));
    }

    [Fact]
    public async Task A_reply_that_a_test_has_made_is_read_as_one_that_came()
    {
        var owner = JsonModel.FromJson<Owner>("""{"full name":"Anna"}""");

        var result = await Batch.RunAsync(Names(2), 10, _ => ApiCall.From(JsonDocument.Parse("""[{"success":true},{"success":false}]""").RootElement), cancellationToken: Cancellation);
        var model = await Batch.RunAsync(Names(2), 10, _ => ApiCall.From(owner), cancellationToken: Cancellation);

        Assert.Equal([true, false], result.Select(static item => item.IsSuccess));
        Assert.True(model.IsSuccess);
    }

    [Theory]
    [InlineData("[[[[[[")]
    [InlineData("[{\"status\":99999999999999999999},{\"status\":-1}]")]
    [InlineData("[null,1,\"x\",{}]")]
    [InlineData("{\"errors\":[null,{\"index\":-1},{\"index\":1e9},{\"path\":\"/999999999999/x\"}]}")]
    public async Task Nonsense_is_no_answer_and_no_fault(string reply)
    {
        Server.Answers(200, reply);

        var result = await Batch.RunAsync(Names(2), 10, _ => Silent.Send(new ApiRequest(Connection(), null), Cancellation), cancellationToken: Cancellation);

        Assert.Equal(2, result.Count);
        Assert.All(result, static item => Assert.True(item.Error is null or BatchItemException));
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static List<string> Names(int count) => [.. Enumerable.Range(0, count).Select(static index => $"{index}")];

    private ApiConnection Connection() => Connect(options =>
    {
        options.RateLimit.ObserveServer = false;
        (options.Retry.Enabled, options.Retry.MaxRetries, options.Retry.QuotaCapacity) = (true, 1, 1);
        options.TimeProvider = _time;
    });

    private ApiCall<JsonElement> Send(IReadOnlyList<string> names)
    {
        var request = new ApiRequest(Connection(), null);
        request.JsonBody<IReadOnlyList<string>, ListFormat<string, StringFormat>>(names);
        return Bulk.Send(request, Cancellation);
    }
}
