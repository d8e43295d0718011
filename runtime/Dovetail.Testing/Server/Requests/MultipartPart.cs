namespace Dovetail.Testing.Server.Requests;

/// <summary>A part of a multipart body.</summary>
/// <param name="Name">The field; the place among the parts (<c>0</c>) where it has no name.</param>
/// <param name="FileName">The name of a file; null for a plain field.</param>
/// <param name="ContentType">Its media type; null without one.</param>
/// <param name="Body">Its bytes.</param>
internal sealed record MultipartPart(string Name, string? FileName, string? ContentType, ReadOnlyMemory<byte> Body)
{
    public bool IsJson => ContentType is { } media && MediaRange.IsJson(media);

    /// <summary>Whether its bytes are no text to be checked.</summary>
    public bool IsFile => !IsJson && (FileName is not null || (ContentType is { } media && !MediaRange.IsText(media)));
}
