namespace Dovetail.Tool.Pulling;

/// <summary>What a fetch may cost.</summary>
/// <param name="Bytes">The most bytes of one file, after decompression.</param>
/// <param name="Timeout">The most time for one file, redirects included.</param>
/// <param name="AllowsHttp">Whether addresses without TLS are asked.</param>
internal sealed record PullLimits(long Bytes, TimeSpan Timeout, bool AllowsHttp)
{
    public const int Redirects = 5;

    /// <summary>Files that the references of one document lead to.</summary>
    public const int Files = 500;
}
