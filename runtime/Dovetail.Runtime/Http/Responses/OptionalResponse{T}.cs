using Dovetail.Http.Internal;

namespace Dovetail.Http;

/// <summary>A body that may be missing, or null: the value is null then.</summary>
/// <typeparam name="T">What it reads as where there is one.</typeparam>
/// <param name="reader">Reads it.</param>
public sealed class OptionalResponse<T>(ResponseReader<T> reader) : ResponseReader<T?>
    where T : class
{
    internal override T? Read(ReadingScope scope) => scope.IsEmpty || BodyValue.IsJsonNull(scope) ? null : reader.Read(scope);

    internal override WrittenBody? Write(T? value, int? status) => value is null ? new WrittenBody([], "", status ?? 204) : reader.Write(value, status);
}
