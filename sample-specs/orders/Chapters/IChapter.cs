namespace Samples.Chapters;

/// <summary>One thing that the client does for its callers.</summary>
internal interface IChapter
{
    string Title { get; }

    Task PlayAsync(Scene scene);
}
