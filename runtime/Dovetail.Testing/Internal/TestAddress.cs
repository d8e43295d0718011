using Dovetail.Http;

namespace Dovetail.Testing.Internal;

/// <summary>Where a client calls whose document has no absolute server.</summary>
internal static class TestAddress
{
    private static readonly Uri SomeAddress = new("https://fake.example");

    public static void Complete(ApiClientOptions options, ApiDescription description)
    {
        if (options is { BaseAddress: null, Server: null } && !description.Servers.Any(static server => server.Url.StartsWith("http", StringComparison.OrdinalIgnoreCase)))
        {
            options.BaseAddress = SomeAddress;
        }
    }
}
