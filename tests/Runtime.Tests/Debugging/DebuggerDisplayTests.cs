using System.Diagnostics;
using System.Net;
using System.Reflection;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Debugging;

/// <summary>What a debugger shows in a line: types and states, and no value, which may be secret.</summary>
public sealed class DebuggerDisplayTests
{
    private static readonly Pet Pet = JsonModel.FromJson<Pet>("""{"id":1,"name":"secret","x":"secret"}""");

    [Fact]
    public void A_model_shows_its_type_and_that_there_is_more() => Assert.Equal("Pet, unknown members: 1", Shown(Pet));

    [Fact]
    public void A_call_shows_how_far_it_has_come()
    {
        Assert.Equal("no call", Shown(default(ApiCall<Pet>)));
        Assert.Equal("IReadOnlyList<Pet>, under way", Shown(new ApiCall<IReadOnlyList<Pet>>(new TaskCompletionSource<ApiResponse<IReadOnlyList<Pet>>>().Task)));
        Assert.Equal("Pet, 200 (OK)", Shown(ApiCall.From(Pet)));
        Assert.Equal("Pet, failed: ApiResponseException", Shown(ApiCall.FromException<Pet>(new ApiResponseException(HttpStatusCode.NotFound, "secret"))));
        Assert.Equal("Pet, cancelled", Shown(new ApiCall<Pet>(Task.FromCanceled<ApiResponse<Pet>>(new CancellationToken(canceled: true)))));
    }

    [Fact]
    public void A_response_shows_its_status_and_what_it_holds()
    {
        Assert.Equal("200 (OK), Pet", Shown(new ApiResponse<Pet>(Pet)));
        Assert.Equal("404 (NotFound), error ProblemDetails", Shown(ApiResponse.Failed<Pet>(new ApiResponseException(HttpStatusCode.NotFound, "secret"))));
    }

    [Fact]
    public void A_walk_and_a_stream_show_what_they_give_and_that_nothing_is_sent_yet()
    {
        Assert.Equal("pages of Pet: sent when awaited or enumerated", Shown(PagedCall.From<Pet>([Pet])));
        Assert.Equal("pages of IReadOnlyList<Pet>: sent when awaited or enumerated", Shown(PagedCall.From<IReadOnlyList<Pet>>([[Pet]])));
        Assert.Equal("stream of Pet: sent when awaited or enumerated", Shown(StreamedCall.From(Pet)));
    }

    [Fact]
    public void A_union_shows_the_type_of_its_value()
    {
        Assert.Equal("PetOrText: Pet", Shown(Union.FromJson<PetOrText>("{\"id\":1,\"name\":\"secret\"}")));
        Assert.Equal("PetOrText: String", Shown(Union.FromJson<PetOrText>("\"secret\"")));
        Assert.Equal("PetOrText: unknown, JsonElement", Shown(Union.FromJson<PetOrText>("[1]")));
    }

    [Fact]
    public async Task The_stack_of_an_error_shows_the_callers_line_and_no_awaiter()
    {
        var thrown = await Assert.ThrowsAsync<ApiResponseException>(async () => await ApiCall.FromException<Pet>(new ApiResponseException(HttpStatusCode.NotFound)));

        Assert.DoesNotContain("ApiCallAwaiter", thrown.StackTrace, StringComparison.Ordinal);
        Assert.Contains(nameof(The_stack_of_an_error_shows_the_callers_line_and_no_awaiter), thrown.StackTrace, StringComparison.Ordinal);
    }

    private sealed class PetOrText(UnionValue value) : Union(value), IJsonUnion<PetOrText>
    {
        public static UnionCases Cases { get; } = new(null, new UnionCase<Pet, ModelFormat<Pet>>("object"), new UnionCase<string, StringFormat>("string"));

        public static PetOrText Create(UnionValue value) => new(value);
    }

    /// <summary>The text of the property that the attribute names: a debugger evaluates it in the object.</summary>
    private static string Shown(object shown)
    {
        var display = shown.GetType().GetCustomAttribute<DebuggerDisplayAttribute>(inherit: true)!.Value;
        Assert.Equal("{DebuggerText,nq}", display);
        for (var type = shown.GetType(); ; type = type.BaseType!)
        {
            if (type.GetProperty("DebuggerText", BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is { } property)
            {
                return (string)property.GetValue(shown)!;
            }
        }
    }
}
