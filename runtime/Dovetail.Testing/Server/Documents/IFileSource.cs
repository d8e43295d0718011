namespace Dovetail.Testing.Server.Documents;

/// <summary>Where a document and the files that it refers to are.</summary>
internal interface IFileSource
{
    /// <summary>The text of a file; null where there is none of that path.</summary>
    string? TryRead(string path);
}
