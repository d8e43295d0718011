using Dovetail.Generator.Common;

namespace Dovetail.Generator.Customizing;

/// <summary>The user's part of a client.</summary>
/// <param name="Key">The class's full name.</param>
/// <param name="Document">The document as it is named.</param>
/// <param name="Name">The class's name.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="IsInternal">What it says of its accessibility; null where it says nothing.</param>
internal sealed record ClientPart(string Key, ChangeSource Source, string Document, string Name, string Namespace, bool? IsInternal)
{
    public EquatableArray<OperationChange> Operations { get; init; } = [];

    public EquatableArray<OwnTypeUse> Types { get; init; } = [];
}
