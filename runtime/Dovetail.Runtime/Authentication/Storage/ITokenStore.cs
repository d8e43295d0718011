namespace Dovetail;

/// <summary>
/// Keeps tokens where they outlive a credential. An entry holds secrets: keep it as a password is kept, encrypted (<see cref="EncryptedTokenStore"/>) wherever others could
/// read it.
/// </summary>
public interface ITokenStore
{
    /// <summary>Reads an entry.</summary>
    /// <param name="key">Its key: hexadecimal digits.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The entry; null where there is none.</returns>
    ValueTask<byte[]?> ReadAsync(string key, CancellationToken cancellationToken);

    /// <summary>Writes an entry, as a whole or not at all.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="expiresOn">From when on it is worth nothing; null where it must be kept until it is removed.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>When it is written.</returns>
    ValueTask WriteAsync(string key, byte[] entry, DateTimeOffset? expiresOn, CancellationToken cancellationToken);

    /// <summary>Removes an entry, if there is one.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>When it is gone.</returns>
    ValueTask RemoveAsync(string key, CancellationToken cancellationToken);
}
