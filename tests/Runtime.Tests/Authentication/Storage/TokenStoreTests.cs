using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Dovetail.DependencyInjection;
using Dovetail.Runtime.Tests.Authentication.OAuth;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;

namespace Dovetail.Runtime.Tests.Authentication.Storage;

public sealed class TokenStoreTests : OAuthTest
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory().FullName, "tokens");
    private readonly IDataProtector _protector = new EphemeralDataProtectionProvider().CreateProtector("tokens");

    public static TheoryData<string> Stores => ["memory", "file", "distributed", "encrypted"];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_store_gives_back_what_it_was_given(string kind)
    {
        var store = Create(kind);
        Assert.Null(await store.ReadAsync("AB", Cancellation));

        await store.WriteAsync("AB", [1, 2], null, Cancellation);
        await store.WriteAsync("AB", [3], DateTimeOffset.UtcNow.AddHours(1), Cancellation);
        Assert.Equal([3], await store.ReadAsync("AB", Cancellation));

        await store.RemoveAsync("AB", Cancellation);
        await store.RemoveAsync("AB", Cancellation);
        Assert.Null(await store.ReadAsync("AB", Cancellation));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Two_instances_over_one_store_ask_once(string kind)
    {
        // A cache in memory has a clock of its own.
        Time.Advance(DateTimeOffset.UtcNow - Time.GetUtcNow());
        var store = Create(kind);
        var first = new ClientCredentialsCredential(Options(options => options.TokenStore = store));
        var second = new ClientCredentialsCredential(Options(options => options.TokenStore = store));

        await first.GetTokenAsync(["a"], Cancellation);
        await second.GetTokenAsync(["a"], Cancellation);
        Assert.Single(Identity.Requests);

        await second.GetTokenAsync(["b"], Cancellation);
        await new ClientCredentialsCredential(Options(options => (options.TokenStore, options.ClientSecret) = (store, "other"))).GetTokenAsync(["a"], Cancellation);
        Assert.Equal(3, Identity.Requests.Count);
    }

    [Fact]
    public async Task Only_the_owner_can_read_the_files()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes");
            return;
        }

        Identity.Respond = Token("t1", "r1");
        var store = new FileTokenStore(_folder);

        await new RefreshTokenCredential(Options(options => options.TokenStore = store), "r0").GetTokenAsync(cancellationToken: Cancellation);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder));
        var files = Directory.GetFiles(_folder);
        Assert.Equal(2, files.Length);
        foreach (var file in files)
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Theory]
    [InlineData("../a")]
    [InlineData("a/b")]
    [InlineData("")]
    public async Task A_key_can_not_lead_out_of_the_folder(string key) =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await new FileTokenStore(_folder).WriteAsync(key, [1], null, Cancellation));

    [Fact]
    public async Task Tokens_at_rest_are_encrypted()
    {
        Identity.Respond = Token("t1-in-clear", "r1-in-clear");
        var store = Encrypted(new FileTokenStore(_folder));

        await new RefreshTokenCredential(Options(options => options.TokenStore = store), "r0").GetTokenAsync(cancellationToken: Cancellation);

        Assert.All(Directory.GetFiles(_folder), static file => Assert.DoesNotContain("in-clear", File.ReadAllText(file), StringComparison.Ordinal));
        var other = new RefreshTokenCredential(Options(options => options.TokenStore = store));
        Assert.Equal("t1-in-clear", (await other.GetTokenAsync(cancellationToken: Cancellation)).Value);
    }

    [Fact]
    public async Task An_entry_that_was_changed_is_a_typed_error()
    {
        var files = new FileTokenStore(_folder);
        await new RefreshTokenCredential(Options(options => options.TokenStore = Encrypted(files)), "r0").GetTokenAsync(cancellationToken: Cancellation);
        await File.WriteAllTextAsync(Directory.GetFiles(_folder, "*.token").Single(), "x", Cancellation);

        var e = await Assert.ThrowsAsync<AuthenticationFailedException>(async () =>
            await new RefreshTokenCredential(Options(options => options.TokenStore = Encrypted(files))).GetTokenAsync(cancellationToken: Cancellation));

        Assert.IsType<CryptographicException>(e.InnerException, exactMatch: false);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"access_token":"a\nb","obtained_on":1,"scope":""}""")]
    [InlineData("""{"access_token":"a","obtained_on":1e99,"scope":""}""")]
    [InlineData("""{"access_token":"a","obtained_on":9223372036854775807,"scope":""}""")]
    public async Task An_entry_of_someone_else_is_none(string entry)
    {
        var store = new FileTokenStore(_folder);
        await new RefreshTokenCredential(Options(options => options.TokenStore = store), "r0").GetTokenAsync(cancellationToken: Cancellation);
        await File.WriteAllTextAsync(Directory.GetFiles(_folder, "*.token").Single(), entry, Cancellation);

        var other = new RefreshTokenCredential(Options(options => options.TokenStore = store), "r0");

        Assert.Equal("t1", (await other.GetTokenAsync(cancellationToken: Cancellation)).Value);
        Assert.Equal(2, Identity.Requests.Count);
    }

    [Fact]
    public async Task A_lock_is_held_by_one_at_a_time()
    {
        var store = new FileTokenStore(_folder);
        var first = await store.AcquireAsync("AB", Cancellation);
        var second = store.AcquireAsync("AB", Cancellation).AsTask();
        await Task.Delay(120, Cancellation);
        Assert.False(second.IsCompleted);

        await first.DisposeAsync();
        await using var hold = await second.WaitAsync(Cancellation);
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The cache lives as long as the test.")]
    private ITokenStore Create(string kind) => kind switch
    {
        "file" => new FileTokenStore(_folder),
        "distributed" => new DistributedTokenStore(new MemoryDistributedCache(Microsoft.Extensions.Options.Options.Create(new MemoryDistributedCacheOptions()))),
        "encrypted" => Encrypted(new InMemoryTokenStore()),
        _ => new InMemoryTokenStore(),
    };

    private EncryptedTokenStore Encrypted(ITokenStore inner) => new(inner, _protector.Protect, _protector.Unprotect);
}
