using System.Globalization;
using System.Text;
using Dovetail.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Dovetail.Benchmarks.Mapping;

/// <summary>What the generator does at a keystroke in C#, in a project with twenty mappers and in the same one without.</summary>
internal static class KeystrokeRun
{
    private const int Mappers = 20;
    private const int Keystrokes = 120;
    private const int WarmUps = 60;

    public static int Run()
    {
        var (with, without) = (Measure(Mappers), Measure(0));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"A keystroke with {Mappers} mappers: {with:0.0} ms of CPU; without: {without:0.0} ms"));
        return 0;
    }

    private static double Measure(int mappers)
    {
        var document = new DocumentText();
        var project = EmptyProject.Create(Enumerable.Range(0, mappers).Select(Mapper));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new ClientGenerator().AsSourceGenerator()],
            [document],
            EmptyProject.ParseOptions,
            new ProjectOptions(document, "App.Orders"));
        driver = driver.RunGenerators(project);
        var typed = CSharpSyntaxTree.ParseText("class Typed { }", EmptyProject.ParseOptions);
        Compilation edited = project.AddSyntaxTrees(typed);
        var cost = default(TimeSpan);
        for (var stroke = 0; stroke < Keystrokes; stroke++)
        {
            var next = CSharpSyntaxTree.ParseText($"class Typed {{ int field{stroke}; }}", EmptyProject.ParseOptions);
            edited = edited.ReplaceSyntaxTree(typed, next);
            typed = next;
            var one = Cost.Of(() => { driver = driver.RunGenerators(edited); }).Cpu;

            // The first ones compile this process.
            cost += stroke < WarmUps ? default : one;
        }

        return cost.TotalMilliseconds / (Keystrokes - WarmUps);
    }

    private static SyntaxTree Mapper(int number)
    {
        var members = new StringBuilder();
        foreach (var (type, name) in new[] { ("string", "Id"), ("string", "Customer"), ("string?", "Note"), ("double", "Total"), ("System.DateTimeOffset", "Created"), ("bool", "Paid"), ("System.Uri?", "Url") })
        {
            members.Append(CultureInfo.InvariantCulture, $"public {type} {name} {{ get; set; }} = default!; ");
        }

        return CSharpSyntaxTree.ParseText(
            $$"""
            using App.Orders;
            using Dovetail;
            namespace App.Mine{{number}};
            public record MyLine(string Sku, int Quantity, double Price);
            public class MyOrder { {{members}} public System.Collections.Generic.List<MyLine> Lines { get; set; } = new(); }
            [ApiMapper] public static partial class Mapper { public static partial MyOrder ToMine(this Order order); public static partial Order ToDto(this MyOrder order); }
            """,
            EmptyProject.ParseOptions);
    }

    private sealed class DocumentText : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(typeof(KeystrokeRun).Assembly.GetManifestResourceStream("orders.json")!);

        public override string Path => "/app/orders.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
