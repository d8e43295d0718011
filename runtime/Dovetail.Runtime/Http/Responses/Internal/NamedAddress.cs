namespace Dovetail.Http.Internal;

/// <summary>Reads an address that a server names in a header.</summary>
internal static class NamedAddress
{
    /// <param name="from">Where the response came from: the address may be relative to it.</param>
    /// <param name="text">The header's value.</param>
    /// <returns>The address; null where it is none that a request can be sent to.</returns>
    public static Uri? Read(Uri from, string text)
    {
        if (!Uri.TryCreate(from, text, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            return null;
        }

        try
        {
            return address.IdnHost.Length > 0 ? address : null;
        }
        catch (UriFormatException)
        {
            // A host name that TryCreate takes, and that no DNS has.
            return null;
        }
    }
}
