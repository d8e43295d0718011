using Dovetail.Http.Internal;

namespace Dovetail.Http;

/// <summary>A body that is known to be of one case of a union.</summary>
/// <typeparam name="T">The type of the case.</typeparam>
/// <typeparam name="TUnion">The union.</typeparam>
/// <param name="reader">Reads the case.</param>
/// <param name="convert">Makes it the union.</param>
public sealed class CaseResponse<T, TUnion>(ResponseReader<T> reader, Func<T, TUnion> convert) : ResponseReader<TUnion>
{
    internal override TUnion Read(ReadingScope scope) => reader.Read(scope) is { } value ? convert(value) : default!;

    internal override WrittenBody? Write(TUnion value, int? status) => value is Union { Value: T one } ? reader.Write(one, status) : null;
}
