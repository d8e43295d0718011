using System.Text.RegularExpressions;
using Dovetail.Generator.Emission;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Surface;
using Dovetail.Generator.Tests.House;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Tests.Surface;

/// <summary>The lines say what the emitted code has: the code is parsed and asked.</summary>
public sealed partial class SurfaceLineTests
{
    public static TheoryData<string> Specs =>
    [
        "petstore/petstore.yaml",
        .. Directory.EnumerateFiles(Repository.PathOf("sample-specs", "features"), "*.yaml")
            .Where(path => SpecDetector.Detect(File.ReadAllText(path)) == DocumentKind.OpenApi)
            .Select(path => "features/" + Path.GetFileName(path))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Specs))]
    public void A_method_is_as_the_interface_declares_it(string spec) => AssertMethods(Compile(spec));

    /// <summary>Groups inside of groups, and operations of the client itself.</summary>
    [Theory]
    [InlineData(nameof(GroupStyle.Path))]
    [InlineData(nameof(GroupStyle.None))]
    public void A_method_is_so_however_operations_are_grouped(string style)
    {
        var api = Compile("petstore/petstore.yaml", new GeneratorOptions { Groups = Enum.Parse<GroupStyle>(style) });
        var texts = Texts(api, line => line.Key.EndsWith("Client." + line.Key.Split('.')[^1], StringComparison.Ordinal)).ToList();
        var uses = api.Client.Groups.Select(use => $"{api.Client.ClassName}.{use.PropertyName}: {use.InterfaceName}")
            .Concat(api.Groups.SelectMany(group => group.Children.Select(use => $"{group.InterfaceName}.{use.PropertyName}: {use.InterfaceName}")));

        AssertMethods(api);
        Assert.All(uses, use => Assert.Contains(use, texts));
        Assert.Equal(api.Groups.Count, GroupPaths.Of(api).Keys.Intersect(api.Groups.Select(group => group.InterfaceName)).Count());
    }

    private static void AssertMethods(ApiModel api)
    {
        var declared = Declarations(api).OfType<InterfaceDeclarationSyntax>()
            .Where(type => api.Groups.Any(group => group.InterfaceName == type.Identifier.Text))
            .SelectMany(type => type.Members.OfType<MethodDeclarationSyntax>().Where(method => method.Identifier.Text != "With").Select(method => $"{type.Identifier.Text}.{method.Identifier.Text}({Parameters(method)}): {Obsolete(method)}{Plain(method.ReturnType)}"));

        Assert.Equal(declared.Order(StringComparer.Ordinal), Texts(api, line => line.Key.StartsWith('I') && line.Text.Contains('(') && api.Groups.Any(group => line.Key.StartsWith(group.InterfaceName + ".", StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void A_member_is_as_the_class_declares_it(string spec)
    {
        var api = Compile(spec);
        var models = api.Types.Where(type => type is ObjectModel or PartsModel).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var declared = Declarations(api).OfType<ClassDeclarationSyntax>()
            .Where(type => models.Contains(type.Identifier.Text))
            .SelectMany(type => type.Members.OfType<PropertyDeclarationSyntax>()
                .Where(property => property.Modifiers.Any(SyntaxKind.PublicKeyword) && property.AccessorList?.Accessors.Count == 2)
                .Select(property => $"{type.Identifier.Text}.{property.Identifier.Text}: {Words(property)}{Plain(property.Type)}"));

        Assert.Equal(declared.Order(StringComparer.Ordinal), Texts(api, line => line.Key.Contains('.') && models.Contains(line.Key.Split('.')[0])));
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void What_is_written_reads_as_it_was_and_differs_in_nothing(string spec)
    {
        var api = Compile(spec);
        var file = SurfaceReader.Read("/app/test.api.txt", SurfaceText.Write(api));

        Assert.Empty(file.Faults);
        Assert.Equal([api.Client.ClassName], file.Clients);
        Assert.Equal(SurfaceText.LinesOf(api).Select(line => (line.Key, line.Text, line.Note)), file.Lines.Select(line => (line.Key, line.Text, line.Note)));
        Assert.Empty(SurfaceComparison.Of(file.Lines, SurfaceText.LinesOf(api)));
    }

    private static ApiModel Compile(string spec, GeneratorOptions? options = null) => ClientCompiler
        .Compile(new SourceFile("/app/test.yaml", Repository.Read("sample-specs", spec)), [], options ?? new GeneratorOptions(), TestContext.Current.CancellationToken).Value!;

    private static IEnumerable<TypeDeclarationSyntax> Declarations(ApiModel api) => FilePlan.Of(api)
        .Select(file => CSharpSyntaxTree.ParseText(FileEmitter.Emit(file, default), new CSharpParseOptions(LanguageVersion.CSharp12)))
        .SelectMany(tree => tree.GetCompilationUnitRoot().DescendantNodes().OfType<TypeDeclarationSyntax>());

    private static IEnumerable<string> Texts(ApiModel api, Func<SurfaceLine, bool> filter) => SurfaceText.LinesOf(api).Where(filter).Select(line => line.Text).Order(StringComparer.Ordinal);

    /// <summary>All but what every call takes.</summary>
    private static string Parameters(MethodDeclarationSyntax method) => string.Join(", ", method.ParameterList.Parameters.SkipLast(2).Select(parameter => Plain(parameter)));

    private static string Words(PropertyDeclarationSyntax property) =>
        Obsolete(property)
        + (property.Modifiers.Any(SyntaxKind.RequiredKeyword) ? "required " : "")
        + (property.AccessorList!.Accessors.Any(SyntaxKind.InitAccessorDeclaration) ? "init " : "");

    private static string Obsolete(MemberDeclarationSyntax member) => member.AttributeLists.Any(list => list.ToString().Contains("Obsolete", StringComparison.Ordinal)) ? "obsolete " : "";

    private static string Plain(Microsoft.CodeAnalysis.SyntaxNode node) => Namespaces().Replace(node.ToString(), "");

    [GeneratedRegex(@"global::(?:[A-Z]\w*\.)+(?=[A-Z])|Dove[A-Z]\w*::")]
    private static partial Regex Namespaces();
}
