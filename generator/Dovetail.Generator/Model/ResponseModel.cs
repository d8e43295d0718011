namespace Dovetail.Generator.Model;

internal enum ResponseKind
{
    /// <summary>No body: NoContent.</summary>
    None,
    Json,

    /// <summary>text/*, XML and other text: a string.</summary>
    Text,

    /// <summary>Bytes: FileResponse.</summary>
    File,
}

/// <summary>What a success reads as.</summary>
/// <param name="Type">The T of ApiCall&lt;T&gt;; null for <see cref="ResponseKind.None"/>.</param>
/// <param name="MayBeEmpty">A documented success has no body beside one that has: T is nullable.</param>
/// <param name="Accept">The Accept header; null where no body is expected.</param>
internal sealed record ResponseModel(ResponseKind Kind, TypeRef? Type, bool MayBeEmpty, string? Accept, DocModel Doc);

/// <summary>A documented error response.</summary>
/// <param name="Status"><c>404</c>, <c>4XX</c> or <c>default</c>.</param>
/// <param name="Type">Null for <see cref="ResponseKind.None"/>.</param>
internal sealed record ErrorModel(string Status, ResponseKind Kind, TypeRef? Type, DocModel Doc);
