namespace Dovetail.Webhooks.Internal;

/// <summary>What the headers of a request say of its signature.</summary>
/// <param name="Macs">The signatures that could be HMACs, decoded; all of the right length.</param>
/// <param name="Asymmetric">The signatures of Ed25519, decoded.</param>
/// <param name="Before">What is signed before the body.</param>
/// <param name="After">What is signed after it.</param>
/// <param name="Id">The message's id; null where there is none.</param>
/// <param name="SentOn">The time of sending; null where the scheme has none.</param>
internal readonly record struct ReadSignature(
    IReadOnlyList<byte[]> Macs, IReadOnlyList<byte[]> Asymmetric, byte[] Before, byte[] After, string? Id, DateTimeOffset? SentOn);
