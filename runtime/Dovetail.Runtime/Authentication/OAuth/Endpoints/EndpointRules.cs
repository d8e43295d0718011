namespace Dovetail.Authentication.OAuth;

/// <summary>What the address of an authorization server must be. Unlike an API's address it may have a query (RFC 6749 3.1).</summary>
internal static class EndpointRules
{
    /// <summary>What is wrong with it, as the end of a sentence that begins with its key; null where nothing is.</summary>
    public static string? Check(Uri address, bool allowInsecureHttp) => address switch
    {
        { IsAbsoluteUri: false } => "is not an absolute URL.",
        { Scheme: not ("https" or "http") } => "is neither https nor http.",
        { UserInfo: not "" } => "holds a user name or password; set ClientId and ClientSecret instead.",
        { Fragment: not "" } => "has a fragment.",
        { Scheme: "http", Host: not ("localhost" or "127.0.0.1" or "[::1]") } when !allowInsecureHttp =>
            "is http: secrets and tokens could be read on the way. Use https, or set AllowInsecureHttp to true.",
        _ => null,
    };
}
