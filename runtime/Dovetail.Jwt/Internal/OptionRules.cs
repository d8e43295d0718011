namespace Dovetail.Jwt.Internal;

/// <summary>What a validator's options must be.</summary>
internal static class OptionRules
{
    private static readonly string[] Asymmetric = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    /// <exception cref="ArgumentException">They can not work; all that is wrong is named.</exception>
    public static void Require(JwtValidationOptions options)
    {
        string[] failures = [.. Find(options)];
        if (failures.Length > 0)
        {
            throw new ArgumentException($"The validator is not configured. {string.Join(" ", failures)}", nameof(options));
        }
    }

    private static IEnumerable<string> Find(JwtValidationOptions options)
    {
        if (options.Issuer is null)
        {
            yield return "Issuer is missing.";
        }

        foreach (var (key, address) in ((string, Uri?)[])[("Issuer", options.Issuer), ("JwksUri", options.JwksUri)])
        {
            if (address is not null && !IsAllowed(address, options.AllowInsecureHttp))
            {
                yield return $"{key} is not an absolute https URL.";
            }
        }

        if (options.Audiences.Count == 0 || options.Audiences.Any(string.IsNullOrWhiteSpace))
        {
            yield return "Audiences is empty, or holds an empty one.";
        }

        foreach (var algorithm in options.Algorithms.Except(Asymmetric))
        {
            yield return $"Algorithms: {algorithm} is no signature with a key pair.";
        }

        if (options.Algorithms.Count == 0)
        {
            yield return "Algorithms is empty.";
        }

        if (options.ClockSkew < TimeSpan.Zero || options.ClockSkew > TimeSpan.FromMinutes(1))
        {
            yield return "ClockSkew must lie between zero and one minute.";
        }

        if (options.KeyLifetime <= TimeSpan.Zero || options.MinRefreshInterval <= TimeSpan.Zero || options.Timeout <= TimeSpan.Zero || options.MaxTokenLength <= 0)
        {
            yield return "KeyLifetime, MinRefreshInterval, Timeout and MaxTokenLength must be more than zero.";
        }
    }

    public static bool IsAllowed(Uri address, bool allowInsecureHttp) =>
        address is { IsAbsoluteUri: true, UserInfo: "" }
        && (address.Scheme == "https" || (address.Scheme == "http" && (allowInsecureHttp || address.Host is "localhost" or "127.0.0.1" or "[::1]")));
}
