using System.Security.Cryptography;

namespace Dovetail.Webhooks.Internal;

/// <summary>The keys of a verifier, and the comparison: all signatures with all keys, whatever was found before.</summary>
internal sealed class SignatureKeys(WebhookScheme scheme, IReadOnlyList<WebhookSecret> secrets)
{
    private readonly HashAlgorithmName _algorithm = NameOf(scheme.Algorithm);
    private readonly WebhookSecret[] _secrets = [.. secrets.Where(static secret => !secret.IsPublicKey)];
    private readonly WebhookSecret[] _publicKeys = [.. secrets.Where(static secret => secret.IsPublicKey)];

    /// <summary>Of the signatures of an algorithm, in bytes.</summary>
    public static int LengthOf(WebhookAlgorithm algorithm) => algorithm switch
    {
        WebhookAlgorithm.Sha384 => 48,
        WebhookAlgorithm.Sha512 => 64,
        WebhookAlgorithm.Sha1 => 20,
        _ => 32,
    };

    /// <summary>What was signed, as a hash: it is the same where the same was signed.</summary>
    public static string DigestOf(ReadSignature signature, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, signature, body);
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    public bool Match(ReadSignature signature, ReadOnlySpan<byte> body)
    {
        var isMatch = false;
        foreach (var secret in signature.Macs.Count > 0 ? _secrets : [])
        {
            using var mac = IncrementalHash.CreateHMAC(_algorithm, secret.Key);
            Append(mac, signature, body);
            var expected = mac.GetHashAndReset();
            foreach (var candidate in signature.Macs)
            {
                isMatch |= CryptographicOperations.FixedTimeEquals(expected, candidate);
            }
        }

        return isMatch | MatchAsymmetric(signature, body);
    }

    private static HashAlgorithmName NameOf(WebhookAlgorithm algorithm) => algorithm switch
    {
        WebhookAlgorithm.Sha384 => HashAlgorithmName.SHA384,
        WebhookAlgorithm.Sha512 => HashAlgorithmName.SHA512,
        WebhookAlgorithm.Sha1 => HashAlgorithmName.SHA1,
        _ => HashAlgorithmName.SHA256,
    };

    private static void Append(IncrementalHash hash, ReadSignature signature, ReadOnlySpan<byte> body)
    {
        hash.AppendData(signature.Before);
        hash.AppendData(body);
        hash.AppendData(signature.After);
    }

    private bool MatchAsymmetric(ReadSignature signature, ReadOnlySpan<byte> body)
    {
        if (signature.Asymmetric.Count == 0 || _publicKeys.Length == 0 || scheme.Ed25519 is not { } check)
        {
            return false;
        }

        byte[] signed = [.. signature.Before, .. body, .. signature.After];
        var isMatch = false;
        foreach (var key in _publicKeys)
        {
            foreach (var candidate in signature.Asymmetric)
            {
                isMatch |= Check(check, key, signed, candidate);
            }
        }

        return isMatch;
    }

    // The check is a library's: what it can not read is no signature.
    private static bool Check(WebhookSignatureCheck check, WebhookSecret key, byte[] signed, byte[] candidate)
    {
        try
        {
            return check(key.Key, signed, candidate);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or FormatException)
        {
            return false;
        }
    }
}
