namespace Samples.Server;

/// <summary>What the server does instead of its work, or to its answer.</summary>
internal abstract record Trick
{
    /// <summary>Answers with an error.</summary>
    public sealed record Fail(int Status, int? RetryAfterSeconds = null) : Trick;

    /// <summary>Does its work, and cuts the connection before the answer: the client can not know.</summary>
    public sealed record CutAfterWork : Trick;

    /// <summary>Forgets the tokens that it has given.</summary>
    public sealed record RevokeTokens : Trick;
}
