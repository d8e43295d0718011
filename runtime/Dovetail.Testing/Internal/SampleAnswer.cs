using Dovetail.Http;
using Dovetail.Http.Internal;

namespace Dovetail.Testing.Internal;

/// <summary>What an operation answers that a test has said nothing about.</summary>
internal static class SampleAnswer
{
    /// <param name="operation">The operation.</param>
    /// <param name="sample">A valid value of it, or the pages of a walk; null where there is none.</param>
    public static FakeAnswer? Of(ApiOperation operation, object? sample) => (operation, sample) switch
    {
        (_, FakeAnswer pages) => pages,
        (_, not null) => operation.Write(sample, null) is { } body ? new BodyAnswer(_ => body) : null,
        (ApiOperation<NoContent>, _) => new BodyAnswer(static _ => new WrittenBody([], "", 204)),
        (ApiOperation<string>, _) => new BodyAnswer(static _ => WrittenBody.Text("text", 200)),
        (ApiOperation<FileResponse>, _) => new BodyAnswer(static _ => new WrittenBody([1, 2, 3], "application/octet-stream", 200)),
        _ => null,
    };
}
