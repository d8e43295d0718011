namespace Dovetail.Http.Settings;

/// <summary>An address that calls go to.</summary>
/// <param name="Address">The address.</param>
/// <param name="TakesCredential">Whether the client's credential may be sent there.</param>
internal sealed record Endpoint(Uri Address, bool TakesCredential)
{
    /// <summary>What a path is appended to: the address without a slash at its end.</summary>
    public string Prefix { get; } = Address.GetLeftPart(UriPartial.Path).TrimEnd('/');

    public Origin Origin { get; } = Origin.Of(Address);

    /// <summary>The service that this is an instance of; null where it is none that was found.</summary>
    public Origin? Service { get; init; }

    public Uri Root { get; } = new(Address.GetLeftPart(UriPartial.Authority));
}
