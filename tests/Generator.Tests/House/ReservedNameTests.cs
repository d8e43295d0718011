using Dovetail.Generator.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Tests.House;

/// <summary>No model takes the name of a type that its users have in scope.</summary>
public sealed class ReservedNameTests
{
    [Fact]
    public void Every_public_type_of_the_namespace_Dovetail_is_reserved_and_nothing_else_is()
    {
        var types = from source in Repository.Sources("runtime")
                    from @namespace in source.Parse().Members.OfType<BaseNamespaceDeclarationSyntax>()
                    where @namespace.Name.ToString() == "Dovetail"
                    from type in @namespace.Members
                    where type.Modifiers.Any(SyntaxKind.PublicKeyword)
                    select type is DelegateDeclarationSyntax @delegate ? @delegate.Identifier.Text : ((BaseTypeDeclarationSyntax)type).Identifier.Text;

        Assert.Equal(types.Distinct().Order(StringComparer.Ordinal), ReservedNames.RuntimeTypes.Order(StringComparer.Ordinal));
    }
}
