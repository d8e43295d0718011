namespace Dovetail;

/// <summary>
/// Encrypts what another store keeps, with functions of yours: <c>new EncryptedTokenStore(store, protector.Protect, protector.Unprotect)</c> with an <c>IDataProtector</c> of
/// ASP.NET Core, or a key vault's. They must authenticate what they encrypt, as that one does.
/// </summary>
/// <param name="inner">The store that keeps the entries.</param>
/// <param name="protect">Encrypts.</param>
/// <param name="unprotect">Decrypts; throws where the text was changed or the key is gone.</param>
public sealed class EncryptedTokenStore(ITokenStore inner, Func<byte[], byte[]> protect, Func<byte[], byte[]> unprotect) : ITokenStore, ITokenRefreshLock
{
    private readonly ITokenStore _inner = inner ?? throw new ArgumentNullException(nameof(inner));
    private readonly Func<byte[], byte[]> _protect = protect ?? throw new ArgumentNullException(nameof(protect));
    private readonly Func<byte[], byte[]> _unprotect = unprotect ?? throw new ArgumentNullException(nameof(unprotect));

    /// <inheritdoc/>
    public async ValueTask<byte[]?> ReadAsync(string key, CancellationToken cancellationToken) =>
        await _inner.ReadAsync(key, cancellationToken).ConfigureAwait(false) is { } entry ? _unprotect(entry) : null;

    /// <inheritdoc/>
    public ValueTask WriteAsync(string key, byte[] entry, DateTimeOffset? expiresOn, CancellationToken cancellationToken) =>
        _inner.WriteAsync(key, _protect(entry), expiresOn, cancellationToken);

    /// <inheritdoc/>
    public ValueTask RemoveAsync(string key, CancellationToken cancellationToken) => _inner.RemoveAsync(key, cancellationToken);

    /// <summary>The lock of the store that keeps the entries; none, where it has none.</summary>
    /// <param name="key">What is locked.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The lock.</returns>
    public ValueTask<IAsyncDisposable> AcquireAsync(string key, CancellationToken cancellationToken) =>
        _inner is ITokenRefreshLock refreshLock ? refreshLock.AcquireAsync(key, cancellationToken) : new(new NoHold());

    private sealed class NoHold : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
