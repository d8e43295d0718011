using Dovetail.Http;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Wire;

/// <summary>A client as the generator prints one, its group and itself in one class.</summary>
internal sealed class ShopClient(ApiConnection connection) : IShopClient, IApiClient<ShopClient>, IDisposable, IAsyncDisposable
{
    private static readonly ApiDescription<ShopClient> ShopDescription = new("Shop")
    {
        EnvironmentPrefix = "SHOP",
        Version = "1.0\r\n(beta)",
        Servers = [new("Production", "/"), new("Sandbox", "/sandbox")],
        OperationServers = ["Uploads"],
        RateLimitGroups = ["exports"],
    };

    private static readonly ApiOperation<Owner> GetOperation = new("getOwner", "GET", "/owners/{id}")
    {
        Accept = "application/json",
        Response = new JsonResponse<Owner, ModelFormat<Owner>>(),
        Errors = [new JsonError<Owner, ModelFormat<Owner>>("404"), new TextError("409"), new EmptyError("410"), new JsonError<long, Int64Format>("5XX")],
    };

    private static readonly ApiOperation<Owner> CreateOperation = new("createOwner", "POST", "/owners")
    {
        Accept = "application/json",
        Response = new JsonResponse<Owner, ModelFormat<Owner>>(),
    };

    private static readonly ApiOperation<string> TextOperation = new("getText", "GET", "/text") { Accept = "text/plain", Response = new TextResponse() };

    private static readonly ApiOperation<NoContent> DeleteOperation = new("deleteOwner", "DELETE", "/owners") { Response = new EmptyResponse() };

    private static readonly ApiOperation<FileResponse> DownloadOperation = new("download", "GET", "/file") { Response = new FileResponseReader() };

    private static readonly ApiOperation<NoContent> SearchOperation = new("search", "GET", "/search") { Response = new EmptyResponse() };

    public static ApiDescription Description => ShopDescription;

    public static IReadOnlyList<string> Operations => ["getOwner", "createOwner", "getText", "deleteOwner", "download", "search"];

    public static ShopClient Create(ApiConnection connection) => new(connection);

    public ApiCall<Owner> GetAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = new ApiRequest(connection, options);
        request.Path("id", id);
        return GetOperation.Send(request, cancellationToken);
    }

    public ApiCall<Owner> CreateAsync(Owner body, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = new ApiRequest(connection, options);
        request.JsonBody<Owner, ModelFormat<Owner>>(body);
        return CreateOperation.Send(request, cancellationToken);
    }

    public ApiCall<string> TextAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        TextOperation.Send(new ApiRequest(connection, options), cancellationToken);

    public ApiCall<NoContent> DeleteAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        DeleteOperation.Send(new ApiRequest(connection, options), cancellationToken);

    public ApiCall<FileResponse> DownloadAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        DownloadOperation.Send(new ApiRequest(connection, options), cancellationToken);

    public ApiCall<NoContent> SearchAsync(double? weight = null, string? header = null, string? cookie = null, RequestOptions? options = null)
    {
        var request = new ApiRequest(connection, options);
        request.Query<double, DoubleFormat>("weight", weight);
        request.Header("X-Filter", header);
        request.Cookie("seen", cookie);
        return SearchOperation.Send(request, CancellationToken.None);
    }

    public ShopClient With(Action<ApiClientView> configure) => new(connection.With(configure));

    public void Dispose() => connection.Dispose();

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
