using Dovetail.Http.Internal;
using Dovetail.Serialization;

namespace Dovetail.Http;

/// <summary>A body that is known to be of one case of a union.</summary>
/// <typeparam name="TUnion">The union.</typeparam>
/// <typeparam name="T">The type of the case.</typeparam>
/// <param name="index">The case.</param>
/// <param name="reader">Reads it.</param>
public sealed class CaseResponse<TUnion, T>(int index, ResponseReader<T> reader) : ResponseReader<TUnion>
    where TUnion : Union, IJsonUnion<TUnion>
{
    internal override TUnion Read(ReadingScope scope) => reader.Read(scope) is { } value ? TUnion.Create(TUnion.Cases.Of(index, value)) : default!;
}
