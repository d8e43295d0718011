namespace Dovetail;

/// <summary>What a user needs to sign in a device that has no browser (RFC 8628 3.2): show both.</summary>
/// <param name="UserCode">The code to type in.</param>
/// <param name="VerificationUri">Where to type it in.</param>
/// <param name="CompleteUri">An address that holds the code already, for a QR code; null where the server has none.</param>
/// <param name="ExpiresOn">Until when.</param>
public sealed record DeviceCode(string UserCode, Uri VerificationUri, Uri? CompleteUri, DateTimeOffset ExpiresOn);
