using Dovetail.Generator.Common;
using Dovetail.Generator.Door.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Door.Customizing;

/// <summary>Where a part and its attributes stand: the second record of a declaration, which every edit of its file may change and no file is printed from.</summary>
/// <param name="Key">The class's full name.</param>
/// <param name="Class">The class's name.</param>
/// <param name="Places">As <see cref="PartSymbol.Places"/> has them.</param>
internal sealed record PartPlaces(string Key, SourcePlace Class, EquatableArray<SourcePlace> Places)
{
    public static PartPlaces? TryRead(GeneratorAttributeSyntaxContext context, string attribute) => new PartSymbol(context) is var part && !part.IsFirst(attribute) ? null : new(
        part.Key,
        new(((TypeDeclarationSyntax)context.TargetNode).Identifier.GetLocation()),
        part.Places.Select(place => new SourcePlace(place)).ToEquatableArray());

    public Location Of(int place) => place >= 0 && place < Places.Count ? Places[place].Location : Class.Location;
}
