namespace Dovetail.Http.Settings;

/// <summary>Scheme, host and port (RFC 6454 4): what a credential may be sent to.</summary>
internal readonly record struct Origin(string Scheme, string Host, int Port)
{
    // What is kept for each server is looked up several times in each call.
    private readonly int _hash = HashCode.Combine(Scheme, Host, Port);

    public static Origin Of(Uri address) => new(address.Scheme, address.IdnHost.ToLowerInvariant(), address.Port);

    public override int GetHashCode() => _hash;
}
