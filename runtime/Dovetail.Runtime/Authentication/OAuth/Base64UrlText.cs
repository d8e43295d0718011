namespace Dovetail.Authentication.OAuth;

/// <summary>Base64 for URLs, without padding (RFC 7515 2); the framework has it from .NET 9 on.</summary>
internal static class Base64UrlText
{
    public static string Encode(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
