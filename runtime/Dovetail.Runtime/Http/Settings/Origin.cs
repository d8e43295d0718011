namespace Dovetail.Http.Settings;

/// <summary>Scheme, host and port (RFC 6454 4): what a credential may be sent to.</summary>
internal readonly record struct Origin(string Scheme, string Host, int Port)
{
    public static Origin Of(Uri address) => new(address.Scheme, address.IdnHost.ToLowerInvariant(), address.Port);
}
