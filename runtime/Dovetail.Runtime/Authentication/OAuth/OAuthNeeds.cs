namespace Dovetail.Authentication.OAuth;

/// <summary>What a grant needs of a registration, beside the token endpoint and the client's id.</summary>
[Flags]
internal enum OAuthNeeds
{
    None = 0,

    /// <summary>A secret or a key.</summary>
    Proof = 1,

    AuthorizationEndpoint = 2,

    DeviceEndpoint = 4,

    /// <summary>No endpoint yet: the API's description names it.</summary>
    EndpointLater = 8,
}
