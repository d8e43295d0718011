namespace Dovetail;

/// <summary>An instance of a service.</summary>
/// <param name="Address">Its address: https, or http where that is allowed; a path is put before that of the client's address.</param>
/// <param name="HostName">The name that the server is called by in the Host header (RFC 9110 7.2) and in its certificate; null for that of the address.</param>
public sealed record ResolvedEndpoint(Uri Address, string? HostName = null);
