namespace Dovetail.Testing.Server.Answers;

/// <summary>What is sent back.</summary>
/// <param name="Status">The status.</param>
/// <param name="ContentType">The media type of the body; null without one.</param>
/// <param name="Body">The body.</param>
/// <param name="Headers">The other headers.</param>
internal sealed record MadeAnswer(int Status, string? ContentType, ReadOnlyMemory<byte> Body, IReadOnlyList<KeyValuePair<string, string>> Headers);
