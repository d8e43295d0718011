using Dovetail.Generator.Common;

namespace Dovetail.Generator.Customizing;

/// <summary>The user's part of a model.</summary>
/// <param name="Key">The class's full name.</param>
/// <param name="Schema">The schema as it is named.</param>
/// <param name="Document">The document as it is named; null where the namespace tells it.</param>
/// <param name="Name">The class's name.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="IsInternal">What it says of its accessibility; null where it says nothing.</param>
internal sealed record SchemaPart(string Key, ChangeSource Source, string Schema, string? Document, string Name, string Namespace, bool? IsInternal)
{
    public bool IsSealed { get; init; }

    /// <summary>It has a constructor without parameters, as the model has.</summary>
    public bool HasConstructor { get; init; }

    public EquatableArray<MemberChange> Changes { get; init; } = [];

    /// <summary>What the class declares itself.</summary>
    public EquatableArray<DeclaredMember> Members { get; init; } = [];
}
