using Dovetail.Http;

namespace Dovetail.Authentication;

/// <summary>A credential and the scheme that places it; without one it stands where it says itself.</summary>
internal readonly record struct CredentialUse(ApiCredential Credential, SecurityScheme? Scheme);
