namespace Dovetail.Testing.Server.Requests;

/// <summary>Why a body could not be read.</summary>
/// <param name="Reason">A sentence about the body.</param>
/// <param name="Status">The status to answer with.</param>
internal sealed record UnreadBody(string Reason, int Status);
