using Dovetail.Generator.Common;

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

    /// <summary>Item by item: StreamedCall&lt;T&gt;.</summary>
    Stream,
}

/// <summary>What an item of a stream is; the runtime's enum has the same names for all but the last.</summary>
internal enum EventContent
{
    /// <summary>The data of an event, or a JSON text of other streams.</summary>
    Data,

    /// <summary>The event as an object, its data JSON.</summary>
    Event,

    /// <summary>The event as an object, its data a string.</summary>
    TextEvent,

    /// <summary>The event as it is: ServerSentEvent.</summary>
    Raw,
}

/// <summary>What a success reads as.</summary>
/// <param name="Type">The T of ApiCall&lt;T&gt;, or the item of a stream; null for <see cref="ResponseKind.None"/> and raw events.</param>
/// <param name="MayBeEmpty">A documented success has no body beside one that has: T is nullable.</param>
/// <param name="Accept">The Accept header; null where no body is expected.</param>
internal sealed record ResponseModel(ResponseKind Kind, TypeRef? Type, bool MayBeEmpty, string? Accept, DocModel Doc)
{
    /// <summary>Whether a success is documented as <c>text/plain</c> too, beside what <see cref="Accept"/> asks for.</summary>
    public bool MayBeText { get; init; }

    /// <summary>The statuses of success without a body, of JSON that others have; 204 and its like, which never have one, apart.</summary>
    public EquatableArray<int> Bodiless { get; init; } = [];

    /// <summary>How each status reads, where they differ; empty where they do not.</summary>
    public EquatableArray<StatusModel> Statuses { get; init; } = [];

    /// <summary>What an item is, of <see cref="ResponseKind.Stream"/>.</summary>
    public EventContent Content { get; init; }

    /// <summary>The member of the body that asks for a stream; null where the operation streams anyway.</summary>
    public string? Flag { get; init; }
}

/// <summary>A documented success whose type is not that of all.</summary>
/// <param name="Status"><c>200</c>, <c>2XX</c> or <c>default</c>.</param>
/// <param name="IsCase">Whether its type is a case of the union by itself.</param>
internal sealed record StatusModel(string Status, ResponseKind Kind, TypeRef Type, bool IsCase);

/// <summary>A documented error response.</summary>
/// <param name="Status"><c>404</c>, <c>4XX</c> or <c>default</c>.</param>
/// <param name="Type">Null for <see cref="ResponseKind.None"/>.</param>
internal sealed record ErrorModel(string Status, ResponseKind Kind, TypeRef? Type, DocModel Doc);

/// <summary>The errors that several operations of a client declare alike.</summary>
/// <param name="ClassName">The internal static class that holds them: <c>PetstoreErrors</c>.</param>
/// <param name="Sets">Sorted by name.</param>
internal sealed record ErrorsModel(string ClassName, EquatableArray<ErrorSetModel> Sets);

/// <summary>What several operations say of their errors, documentation apart.</summary>
/// <param name="Name">The property: <c>On404</c>.</param>
/// <param name="Errors">Sorted by status.</param>
internal sealed record ErrorSetModel(string Name, EquatableArray<ErrorModel> Errors);
