using Dovetail.Generator.Common;
using Dovetail.Generator.Emission.Operations;
using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Emission.Types;
using Dovetail.Generator.Model;
using Dovetail.Generator.Model.Testing;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Testing;

/// <summary>Prints the fake of a group: for each operation a method that says what it answers, and a property with its calls.</summary>
internal static class FakeGroupEmitter
{
    public static void Emit(CodeWriter writer, FakeGroupPart part, FakeGroupFile file, CancellationToken cancellationToken)
    {
        var partial = part.IsWhole ? "" : "partial ";
        writer.Gap();
        if (part.IsFirst)
        {
            DeclarationHeader.OfType(writer, new DocModel("Says what operations answer, and tells their calls."));
        }

        using (writer.Block($"{writer.Visibility} sealed {partial}class {part.ClassName}{(part.IsFirst ? $" : {RuntimeNames.Testing}FakeGroup" : "")}"))
        {
            if (part.IsFirst)
            {
                Constructor(writer, part);
            }

            foreach (var operation in part.Operations)
            {
                cancellationToken.ThrowIfCancellationRequested();
                SetUp(writer, operation);
                CallEmitter.Emit(writer, operation);
            }

            Samples(writer, part, file);
        }
    }

    private static void Constructor(CodeWriter writer, FakeGroupPart part)
    {
        var head = $"internal {part.ClassName}({RuntimeNames.Testing}FakeTransport transport, object group) : base(transport, group)";
        if (part.Children.IsEmpty)
        {
            writer.Line($"{head} {{ }}");
            return;
        }

        using (writer.Block(head))
        {
            foreach (var child in part.Children)
            {
                writer.Line($"this.{child.PropertyName} = new {child.ClassName}(transport, (({part.InterfaceName})group).{child.PropertyName});");
            }
        }

        foreach (var child in part.Children)
        {
            writer.Gap();
            writer.Line($"/// <summary>What the operations of {child.PropertyName} answer, and their calls.</summary>");
            writer.Line($"public {child.ClassName} {child.PropertyName} {{ get; }}");
        }
    }

    /// <summary>A method for all calls; a further one for each further body, by which it is told.</summary>
    private static void SetUp(CodeWriter writer, FakeOperationModel fake)
    {
        SetUp(writer, fake, [.. fake.Operation.Parameters.Select(Parameter), .. fake.Operation.Bodies.Take(1).Select(Body)], fake.Operation.Bodies.FirstOrDefault());
        foreach (var body in fake.Operation.Bodies.Skip(1))
        {
            SetUp(writer, fake, [$"{TypeNames.Of(BodyEmitter.TypeOf(body))} {body.Name}", .. fake.Operation.Parameters.Select(Parameter)], body);
        }
    }

    private static void SetUp(CodeWriter writer, FakeOperationModel fake, IReadOnlyList<string> parameters, BodyModel? body)
    {
        var operation = fake.Operation;
        var (type, method) = Kind(fake);
        writer.Gap();
        DocComment.Emit(writer, new DocModel($"What {operation.MethodName} answers: {operation.HttpMethod} {operation.Path}. An argument that is not given may be any."));
        writer.List($"public {RuntimeNames.Testing}{type} {fake.SetUpName}(", parameters, ")");
        using (writer.Braces())
        {
            writer.Line($"var request = Begin({CSharp.Literal(operation.DescriptionName)});");
            foreach (var parameter in operation.Parameters)
            {
                ParameterEmitter.Emit(writer, parameter with { Required = false });
            }

            if (body is not null)
            {
                BodyEmitter.Emit(writer, body with { Required = false });
            }

            writer.Line($"return {method};");
        }
    }

    private static string Body(BodyModel body) => Optional(BodyEmitter.TypeOf(body), body.Name);

    private static string Parameter(ParameterModel parameter) => Optional(parameter.Type, parameter.Name);

    private static string Optional(TypeRef type, string name) => TypeNames.IsJson(type) ? $"{TypeNames.Of(type)} {name} = default" : $"{TypeNames.Of(type)}? {name} = null";

    private static (string Type, string Method) Kind(FakeOperationModel fake)
    {
        var type = ResponseEmitter.TypeOf(fake.Operation.Response);
        if (fake.Paging is { } paging)
        {
            var item = paging.Paging.Item;
            return ($"FakePagedCall<{type}, {TypeNames.Of(item)}>", $"OnPages<{type}, {TypeNames.WithFormat(item)}>(request, {Paging(paging)})");
        }

        return fake switch
        {
            { Operation.Response.Kind: ResponseKind.Stream } => ($"FakeStreamedCall<{type}>", $"OnStream<{type}>(request)"),
            { Operation.Response.Kind: ResponseKind.File } => ("FakeFileCall", "OnFile(request)"),
            { Operation.Response.Kind: ResponseKind.None } => ("FakeEmptyCall", "OnEmpty(request)"),
            _ => ($"FakeCall<{type}>", $"On<{type}>(request)"),
        };
    }

    private static string Paging(FakePagingModel paging)
    {
        var facts = string.Join(", ",
        [
            .. Path("Items", paging.Items),
            .. Path("Next", paging.Next),
            .. paging.NextIsNumber ? ["NextIsNumber = true"] : Array.Empty<string>(),
            .. paging.Paging.NextHeader is { } header ? [$"NextHeader = {CSharp.Literal(header)}"] : Array.Empty<string>(),
            .. Path("HasMore", paging.HasMore),
            .. paging.Paging.HasMore is { SaysLast: true } ? ["SaysLast = true"] : Array.Empty<string>(),
            .. Path("Total", paging.Total),
            .. Path("Key", paging.Key),
        ]);
        return $"new({PagingEmitter.Advance(paging.Paging.Advance)}){(facts.Length == 0 ? "" : $" {{ {facts} }}")}";
    }

    private static string[] Path(string name, EquatableArray<string> path) =>
        path.IsEmpty ? [] : [$"{name} = [{string.Join(", ", path.Select(CSharp.Literal))}]"];

    private static void Samples(CodeWriter writer, FakeGroupPart part, FakeGroupFile file)
    {
        if (part.Samples.IsEmpty)
        {
            return;
        }

        writer.Gap();
        using (writer.Block("protected override object? Sample(string operation) => operation switch", "};"))
        {
            foreach (var fake in part.Samples)
            {
                var value = SampleEmitter.Emit(fake.Sample!, file);
                var cast = fake.Sample is FactorySample ? "" : $"({TypeNames.Of(fake.Operation.Response.Type!)})";
                writer.Line($"{CSharp.Literal(fake.Operation.DescriptionName)} => {cast}{value},");
            }

            // Of models that convert to a union the compiler would make that union.
            writer.Line("_ => (object?)null,");
        }
    }
}
