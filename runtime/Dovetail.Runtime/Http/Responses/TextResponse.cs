using Dovetail.Http.Internal;

namespace Dovetail.Http;

/// <summary>A text body; the empty text where there is none.</summary>
public sealed class TextResponse : ResponseReader<string>
{
    internal override string Read(ReadingScope scope) => scope.Text();
}
