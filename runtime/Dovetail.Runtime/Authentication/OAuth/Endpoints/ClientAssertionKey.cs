using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Dovetail;

/// <summary>A private key that signs a client's assertions (RFC 7523). Its text never shows it.</summary>
public sealed class ClientAssertionKey : IDisposable
{
    private readonly AsymmetricAlgorithm _key;

    private ClientAssertionKey(AsymmetricAlgorithm key, string? keyId)
    {
        _key = key;
        KeyId = keyId;
        Algorithm = key switch
        {
            RSA { KeySize: >= 2048 } => "RS256",
            RSA => throw new ArgumentException("An RSA key has at least 2,048 bits (RFC 7518 3.3).", nameof(key)),
            ECDsa { KeySize: 256 } => "ES256",
            ECDsa { KeySize: 384 } => "ES384",
            ECDsa { KeySize: 521 } => "ES512",
            _ => throw new ArgumentException("The key is neither RSA nor ECDSA on P-256, P-384 or P-521.", nameof(key)),
        };
    }

    /// <summary>The key's id at the authorization server; null where the server needs none.</summary>
    public string? KeyId { get; }

    /// <summary>The algorithm of the signatures (RFC 7518 3.1): RS256, ES256, ES384 or ES512, as the key is.</summary>
    public string Algorithm { get; }

    /// <summary>A key in PEM: PKCS#8, PKCS#1 or SEC 1, unencrypted.</summary>
    /// <param name="pem">The text, with its BEGIN and END lines.</param>
    /// <param name="keyId">The key's id.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException">The text holds no such key.</exception>
    public static ClientAssertionKey FromPem(string pem, string? keyId = null)
    {
        ArgumentNullException.ThrowIfNull(pem);
        return (TryImport(RSA.Create(), pem) ?? TryImport(ECDsa.Create(), pem)) is { } key
            ? new ClientAssertionKey(key, keyId)
            : throw new ArgumentException("The text holds no unencrypted private RSA or ECDSA key in PEM.", nameof(pem));
    }

    /// <summary>The private key of a certificate.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="keyId">The key's id.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException">The certificate has no usable private key.</exception>
    public static ClientAssertionKey FromCertificate(X509Certificate2 certificate, string? keyId = null)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return ((AsymmetricAlgorithm?)certificate.GetRSAPrivateKey() ?? certificate.GetECDsaPrivateKey()) is { } key
            ? new ClientAssertionKey(key, keyId)
            : throw new ArgumentException("The certificate has no private RSA or ECDSA key.", nameof(certificate));
    }

    /// <summary>Lets the key go.</summary>
    public void Dispose() => _key.Dispose();

    /// <summary>The key's id and algorithm, and nothing of the key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"ClientAssertionKey {KeyId} {Algorithm} (redacted)";

    internal byte[] Sign(byte[] data) => _key switch
    {
        RSA rsa => rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        _ => ((ECDsa)_key).SignData(data, Hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
    };

    private HashAlgorithmName Hash => Algorithm switch
    {
        "ES384" => HashAlgorithmName.SHA384,
        "ES512" => HashAlgorithmName.SHA512,
        _ => HashAlgorithmName.SHA256,
    };

    private static AsymmetricAlgorithm? TryImport(AsymmetricAlgorithm key, string pem)
    {
        try
        {
            key.ImportFromPem(pem);
            _ = key.ExportPkcs8PrivateKey();        // a public key alone signs nothing
            return key;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            key.Dispose();
            return null;
        }
    }
}
