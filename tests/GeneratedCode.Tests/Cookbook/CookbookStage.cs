namespace Features.Cookbook;

/// <summary>Where the page's code runs: the server's address, and what the code reported.</summary>
public sealed record CookbookStage(Uri Address)
{
    public IList<string> Reports { get; } = [];
}
