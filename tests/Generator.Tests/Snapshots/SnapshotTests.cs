using Xunit.Sdk;

namespace Dovetail.Generator.Tests.Snapshots;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dovetail-snapshots").FullName;

    [Fact]
    public void What_is_accepted_passes_with_any_line_ends()
    {
        File.WriteAllText(Verified, "a\r\nb\r\n");

        Snapshot.Verify("a\nb\n", _folder, "T.M", accept: false);

        Assert.False(File.Exists(Received));
    }

    [Fact]
    public void What_differs_is_shown_and_left_as_received()
    {
        File.WriteAllText(Verified, "a\nb\nc\n");

        var failure = Assert.ThrowsAny<XunitException>(() => Snapshot.Verify("a\nx\nc\n", _folder, "T.M", accept: false));

        Assert.Contains("- b\n+ x\n  c", failure.Message, StringComparison.Ordinal);
        Assert.Equal("a\nx\nc\n", File.ReadAllText(Received));
    }

    [Fact]
    public void What_passes_again_leaves_no_received_behind()
    {
        File.WriteAllText(Verified, "a");
        File.WriteAllText(Received, "b");

        Snapshot.Verify("a", _folder, "T.M", accept: false);

        Assert.False(File.Exists(Received));
    }

    [Fact]
    public void A_new_text_fails_until_it_is_accepted()
    {
        Assert.ThrowsAny<XunitException>(() => Snapshot.Verify("a", _folder, "T.M", accept: false));

        Snapshot.Verify("a", _folder, "T.M", accept: true);

        Assert.Equal("a", File.ReadAllText(Verified));
    }

    private string Verified => Path.Combine(_folder, "T.M.verified.cs");

    private string Received => Path.Combine(_folder, "T.M.received.cs");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
