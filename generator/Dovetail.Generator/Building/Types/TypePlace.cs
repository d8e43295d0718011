using Dovetail.Generator.Naming;

namespace Dovetail.Generator.Building.Types;

/// <summary>Where an inline schema stands, as the name that a type made of it would have.</summary>
/// <param name="Name">The natural name: <c>OrderAddress</c>.</param>
/// <param name="Root">The component or group that it belongs to; types of one root share a file.</param>
internal sealed record TypePlace(string Name, string Root)
{
    public TypePlace Property(string name) => this with { Name = Name + Identifier.Pascal(name) };

    public TypePlace Item() => this with { Name = Name + "Item" };

    public TypePlace Value() => this with { Name = Name + "Value" };

    public TypePlace Part(string word) => this with { Name = Name + word };
}
