using System.Reflection;
using System.Text;
using Dovetail;
using Dovetail.Http;
using Dovetail.Serialization;
using Dovetail.Testing;

namespace Features.Testing;

/// <summary>Models with valid defaults, of every feature: what they write is read strictly, all constraints held.</summary>
public sealed class FactoryTests
{
    private static readonly JsonReadContext Strict = new() { Strict = true, Validates = true };

    private static readonly Type[] Types = typeof(FactoryTests).Assembly.GetTypes();

    public static TheoryData<string> Factories =>
        [.. Types.Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Models", StringComparison.Ordinal)).Select(type => type.FullName!)];

    public static TheoryData<string> Fakes => [.. Types.Where(type => IsFake(type.BaseType)).Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Factories))]
    public async Task Every_model_is_valid_and_the_same_each_time(string factories)
    {
        foreach (var method in Types.Single(type => type.FullName == factories).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            if (method.ReturnType.IsAssignableTo(typeof(IMultipartBody)))
            {
                await AssertValidAsync(method);
                continue;
            }

            var (one, other) = (Make(method), Make(method));

            Assert.Equal(one.ToJson(), other.ToJson());
            var problem = Record.Exception(() => ((Action<string>)Delegate.CreateDelegate(typeof(Action<string>), Reader.MakeGenericMethod(method.ReturnType)))(one.ToJson()));
            Assert.True(problem is null, $"{method.Name}: {one.ToJson()}: {problem?.Message}");
        }
    }

    [Theory]
    [MemberData(nameof(Fakes))]
    public void Every_operation_has_a_valid_answer(string fake)
    {
        using var client = (IDisposable)Activator.CreateInstance(Types.Single(type => type.FullName == fake), [null])!;
        var groups = client.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        foreach (var group in groups.Select(property => (FakeGroup)property.GetValue(client)!))
        {
            foreach (var operation in OperationsOf(group, client))
            {
                var problem = Record.Exception(() => group.SampleOf(operation));
                Assert.True(problem is null, $"{operation.Id}: {problem?.Message}");
            }
        }
    }

    [Fact]
    public void There_are_fakes_of_all_features() => Assert.InRange(Fakes.Count, 40, int.MaxValue);

    private static MethodInfo Reader { get; } = typeof(FactoryTests).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static void Read<T>(string json)
        where T : JsonModel, IJsonModel<T> => JsonReader.Read<T, ModelFormat<T>>(Encoding.UTF8.GetBytes(json), Strict);

    /// <summary>What is sent of it keeps all constraints: else the call would fail, and say so.</summary>
    private static async Task AssertValidAsync(MethodInfo factory)
    {
        var body = (IMultipartBody)factory.Invoke(null, new object?[factory.GetParameters().Length])!;
        await using var connection = ApiConnection.Create(new ApiDescription("Any"), new() { BaseAddress = new("https://any.example"), HttpMessageHandler = new NoContentHandler() });
        var request = new ApiRequest(connection, null);
        request.MultipartBody(body);

        var problem = await Record.ExceptionAsync(() => new ApiOperation<NoContent>("any", "POST", "/") { Response = new EmptyResponse() }.Send(request, default).AsTask());

        Assert.True(problem is null, $"{factory.Name}: {problem?.Message}");
    }

    private sealed class NoContentHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.NotEmpty(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            return new(System.Net.HttpStatusCode.NoContent);
        }
    }

    private static JsonModel Make(MethodInfo factory) => (JsonModel)factory.Invoke(null, new object?[factory.GetParameters().Length])!;

    private static IEnumerable<ApiOperation> OperationsOf(FakeGroup group, object client)
    {
        var real = client.GetType().GetProperty("Client")!.GetValue(client)!;
        var name = client.GetType().GetProperties().Single(property => ReferenceEquals(property.GetValue(client), group)).Name;
        var own = real.GetType().GetProperty(name)!.GetValue(real)!.GetType();
        return own.GetProperties(BindingFlags.NonPublic | BindingFlags.Static)
            .Where(property => typeof(ApiOperation).IsAssignableFrom(property.PropertyType))
            .Select(property => (ApiOperation)property.GetValue(null)!);
    }

    private static bool IsFake(Type? type) => type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(FakeClient<>);
}
