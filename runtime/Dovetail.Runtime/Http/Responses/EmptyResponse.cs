using Dovetail.Http.Internal;

namespace Dovetail.Http;

/// <summary>A response without a body; one that comes all the same is ignored.</summary>
public sealed class EmptyResponse : ResponseReader<NoContent>
{
    internal override NoContent Read(ReadingScope scope) => NoContent.Value;

    internal override WrittenBody? Write(NoContent value, int? status) => new([], "", status ?? 204);
}
