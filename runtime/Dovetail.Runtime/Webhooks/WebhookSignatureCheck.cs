namespace Dovetail.Webhooks;

/// <summary>Verifies a signature with a public key, for schemes whose algorithm the platform does not have.</summary>
/// <param name="publicKey">The sender's public key.</param>
/// <param name="signed">What was signed.</param>
/// <param name="signature">The signature, as the request brought it: of any length.</param>
/// <returns>Whether the signature is that of the key.</returns>
public delegate bool WebhookSignatureCheck(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature);
