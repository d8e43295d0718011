using Dovetail.Http.Discovery;

namespace Dovetail.Http.Settings;

/// <summary>What a base address must be.</summary>
/// <param name="AllowInsecureHttp">Whether http is allowed.</param>
/// <param name="FindsServices">Whether there is something that finds the instances of a service.</param>
internal readonly record struct BaseAddressRules(bool AllowInsecureHttp, bool FindsServices)
{
    /// <summary>What is wrong with it, as the end of a sentence that begins with its key; null where nothing is.</summary>
    public string? Check(Uri address) => address switch
    {
        { IsAbsoluteUri: false } => "is not an absolute URL.",
        { Scheme: not ("https" or "http") } when !ServiceNames.LeavesSchemeOpen(address) => "is neither https nor http.",
        { Host: "" } => "has no host.",
        { UserInfo: not "" } => "holds a user name or password; set Credential instead.",
        { Query: not "" } => "has a query; send such a parameter with ApiCredential.Query or as an argument of the call.",
        { Fragment: not "" } => "has a fragment.",
        { Scheme: not ("https" or "http") } when !FindsServices =>
            "names a service. Its instances are found by services.AddServiceDiscovery() (Microsoft.Extensions.ServiceDiscovery), or by an EndpointResolver of the options.",
        { Scheme: "http" } when !AllowInsecureHttp && !IsThisMachine(address) =>
            "is http: credentials and data could be read on the way. Use https, or set Transport.AllowInsecureHttp to true.",
        _ => null,
    };

    // Uri.IsLoopback also takes names that a resolver may send elsewhere.
    private static bool IsThisMachine(Uri address) => address.Host is "localhost" or "127.0.0.1" or "[::1]";
}
