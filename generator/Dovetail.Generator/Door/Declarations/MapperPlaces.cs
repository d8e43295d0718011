using Dovetail.Generator.Common;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Door.Declarations;

/// <summary>Where a mapper and its methods stand: the second record of a declaration, which every edit of its file may change and no file is printed from.</summary>
/// <param name="Key">As <see cref="Mapping.Declarations.MapperDeclaration.Key"/>.</param>
/// <param name="Class">The class's name.</param>
/// <param name="Methods">The names of the methods, by their numbers.</param>
internal sealed record MapperPlaces(string Key, SourcePlace Class, EquatableArray<SourcePlace> Methods)
{
    public static MapperPlaces? TryRead(GeneratorAttributeSyntaxContext context) => !MapperReader.IsFirst(context) ? null : new(
        MapperReader.KeyOf(context.TargetSymbol),
        new(((TypeDeclarationSyntax)context.TargetNode).Identifier.GetLocation()),
        ((INamedTypeSymbol)context.TargetSymbol).GetMembers().OfType<IMethodSymbol>().Select(method => new SourcePlace(method.Locations[0])).ToEquatableArray());

    public Location Of(int method) => method >= 0 && method < Methods.Count ? Methods[method].Location : Class.Location;
}

/// <summary>A place in the user's code, which Roslyn compares by file and span.</summary>
internal sealed record SourcePlace(Location Location)
{
    public static SourcePlace Of(AttributeData attribute) => new(attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation() ?? Location.None);
}
