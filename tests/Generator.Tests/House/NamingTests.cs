using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Tests.House;

public sealed class NamingTests
{
    private static readonly string[] NamesThatSayNothing = ["Helper", "Helpers", "Manager", "Utils", "Utility", "Util", "Info"];

    [Theory]
    [InlineData("generator")]
    [InlineData("runtime")]
    public void A_type_is_named_by_what_it_is(string wing)
    {
        var names = Repository.Sources(wing).SelectMany(source => source.Parse().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()).Select(type => type.Identifier.Text);
        Assert.All(names, name => Assert.DoesNotContain(NamesThatSayNothing, word => name.EndsWith(word, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("generator")]
    [InlineData("runtime")]
    public void A_file_is_named_by_its_first_type(string wing)
    {
        foreach (var source in Repository.Sources(wing).Where(source => !source.Path.EndsWith("Polyfills.cs", StringComparison.Ordinal)))
        {
            var names = source.Parse().DescendantNodes().OfType<MemberDeclarationSyntax>()
                .Select(member => (member as BaseTypeDeclarationSyntax)?.Identifier.Text ?? (member as DelegateDeclarationSyntax)?.Identifier.Text)
                .Where(name => name is not null).ToList();
            var file = Path.GetFileNameWithoutExtension(source.Path).Split('.', '{')[0];
            Assert.True(names.Count == 0 || names.Contains(file), $"{source.Path} holds {string.Join(", ", names)}");
        }
    }

    [Fact]
    public void The_generator_hides_one_implementation_behind_no_interface() =>
        Assert.All(Repository.Sources("generator"), source => Assert.Empty(source.Parse().DescendantNodes().OfType<InterfaceDeclarationSyntax>()));
}
