namespace Dovetail.Http.Discovery;

/// <summary>Tells names of services from names of servers.</summary>
internal static class ServiceNames
{
    /// <summary>Whether an address names a service: its scheme leaves a choice, or its host has no dot, as no server of the public DNS has.</summary>
    public static bool IsService(Uri address) =>
        LeavesSchemeOpen(address) || (address.HostNameType is UriHostNameType.Dns && address.Host is not "localhost" && !address.Host.Contains('.'));

    /// <summary>Whether the scheme is <c>https+http</c> or <c>http+https</c>.</summary>
    public static bool LeavesSchemeOpen(Uri address) => address.Scheme is "https+http" or "http+https";
}
