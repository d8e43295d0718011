using Dovetail.Generator.Common;

namespace Dovetail.Generator.Customizing;

/// <summary>What the user's attributes say about one document. Value-equal: an attribute of another document changes nothing here.</summary>
/// <param name="Client">The class that is its client; null where none is.</param>
/// <param name="Schemas">The classes that are models of it; those that name no document may be another's, as their namespaces tell.</param>
internal sealed record Customization(ClientPart? Client, EquatableArray<SchemaPart> Schemas)
{
    public static readonly Customization None = new(null, []);
}
