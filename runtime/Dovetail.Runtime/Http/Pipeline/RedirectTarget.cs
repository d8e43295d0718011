namespace Dovetail.Http.Pipeline;

/// <summary>Where a redirect leads.</summary>
/// <param name="Address">The address.</param>
/// <param name="Method">How to ask there.</param>
/// <param name="SendsBody">Whether the call's body goes along.</param>
/// <param name="IsForeign">Whether the way has left the servers that the client's credential may go to: then nothing secret goes along, and does so never again.</param>
internal sealed record RedirectTarget(Uri Address, HttpMethod Method, bool SendsBody, bool IsForeign);
