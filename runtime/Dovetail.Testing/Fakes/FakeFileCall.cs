using Dovetail.Http.Internal;
using Dovetail.Testing.Internal;

namespace Dovetail.Testing;

/// <summary>What calls answer that give a file.</summary>
public sealed class FakeFileCall : FakeAnswers<FakeFileCall>
{
    internal FakeFileCall(FakeSetUp setUp)
        : base(setUp)
    {
    }

    /// <summary>Answers a file.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <returns>The set-up.</returns>
    public FakeFileCall Returns(byte[] bytes, string mediaType = "application/octet-stream") => Add(Answer(bytes, mediaType));

    /// <summary>Breaks the connection in the middle of a file.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="length">How many of them come.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <returns>The set-up.</returns>
    public FakeFileCall Truncates(byte[] bytes, int length = 1, string mediaType = "application/octet-stream") => Add(new BrokenAnswer(Answer(bytes, mediaType), length));

    private BodyAnswer Answer(byte[] bytes, string mediaType) => new(_ => new WrittenBody(bytes, mediaType, 200)) { Delay = Delay };
}
