namespace Dovetail.Mutation.Mutants;

/// <summary>Messages: where they may go, what may stand in them, and who may read what was kept.</summary>
internal static class MessageMutants
{
    private const string Address = "Dovetail.Runtime/Http/Settings/BaseAddressRules.cs";
    private const string Template = "Dovetail.Runtime/Http/Requests/Internal/PathTemplate.cs";
    private const string Headers = "Dovetail.Runtime/Http/Requests/HeaderRules.cs";
    private const string Redirects = "Dovetail.Runtime/Http/Pipeline/RedirectRules.cs";
    private const string Next = "Dovetail.Runtime/Http/Requests/NextAddress.cs";
    private const string Cache = "Dovetail.Runtime/Caching/Internal/CacheRequest.cs";

    public static Mutant[] All { get; } =
    [
        new(59, "http is allowed to everywhere", Address, "{ Scheme: \"http\" } when !AllowInsecureHttp && !IsThisMachine(address)", "{ Scheme: \"http\" } when !MUTANT && !AllowInsecureHttp && !IsThisMachine(address)", "Http"),
        new(59, "a name that only looks like this machine is taken for it", Address, "address.Host is \"localhost\" or \"127.0.0.1\" or \"[::1]\"", "address.Host.StartsWith(\"localhost\", System.StringComparison.Ordinal) || address.IsLoopback", "Http"),
        new(60, "dot segments lead elsewhere", Template, "parameter is not null && url.Length - start is 1 or 2", "!MUTANT && parameter is not null && url.Length - start is 1 or 2", "Http"),
        new(60, "only the last segment is looked at", Template, "            CheckSegment(url, segment, parameter, ref violations);\n            url.Append('/');", "            if (!MUTANT) { CheckSegment(url, segment, parameter, ref violations); }\n            url.Append('/');", "Http"),
        new(61, "a header may hold line ends", Headers, "value.AsSpan().ContainsAnyExcept(ValueCharacters) ?", "!MUTANT && value.AsSpan().ContainsAnyExcept(ValueCharacters) ?", "*"),
        new(61, "a caller may set Host and Content-Length", Headers, "OfTransport.Contains(name) ?", "!MUTANT && OfTransport.Contains(name) ?", "Http"),
        new(63, "a redirect elsewhere takes the secrets along", Redirects, "current.IsForeign || !IsOwn(exchange, address)", "current.IsForeign", "*"),
        new(63, "a way back brings the secrets back", Redirects, "current.SendsBody && method == current.Method, current.IsForeign || !IsOwn(exchange, address)", "current.SendsBody && method == current.Method, (!MUTANT && current.IsForeign) || !IsOwn(exchange, address)", "*"),
        new(63, "https leads to http", Redirects, "address.Scheme == Uri.UriSchemeHttps || current.Scheme == Uri.UriSchemeHttp", "true", "*"),
        new(63, "what is not safe is sent elsewhere", Redirects, "canBeSent && (IsSafe(target.Method) || !target.IsForeign) ?", "canBeSent && (MUTANT || IsSafe(target.Method) || !target.IsForeign) ?", "*"),
        new(75, "responses are read across credentials", Cache, "$\"{(exchange.Policy.Cache.EffectiveMode is CacheMode.Fixed ? \"f\" : \"h\")}:{partition}:", "$\"{(exchange.Policy.Cache.EffectiveMode is CacheMode.Fixed ? \"f\" : \"h\")}:{(MUTANT ? \"-\" : partition)}:", "Caching"),
        new(75, "a call's own credential does not count for the cache", Cache, "exchange.Options?.Credential ?? exchange.Settings.Credential", "exchange.Settings.Credential", "Caching"),
        new(77, "a next page is asked of any server", Next, "settings.IsOwn(endpoint, Origin.Of(address)) ?", "MUTANT || settings.IsOwn(endpoint, Origin.Of(address)) ?", "Pagination"),
        new(77, "a next page leads from https to http", Next, "address.Scheme != Uri.UriSchemeHttps && (from ?? endpoint.Address).Scheme == Uri.UriSchemeHttps ?", "!MUTANT && address.Scheme != Uri.UriSchemeHttps && (from ?? endpoint.Address).Scheme == Uri.UriSchemeHttps ?", "Pagination"),
    ];
}
