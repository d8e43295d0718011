using Dovetail.Generator.Emission.Operations;
using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Testing;

/// <summary>Prints the fake of a client. A group may be called like a member of its base, which is therefore named as such.</summary>
internal static class FakeClientEmitter
{
    private const string Configure = "global::System.Action<";

    public static void Emit(CodeWriter writer, FakeClientFile file)
    {
        var client = file.Client;
        DeclarationHeader.OfType(writer, new DocModel($"The {client.ClassName} without a server: a test says what each operation answers, and reads what was called."));
        using (writer.Block($"{writer.Visibility} sealed class {file.ClassName} : {RuntimeNames.Testing}FakeClient<{client.ClassName}>, {client.InterfaceName}"))
        {
            Constructor(writer, file);
            foreach (var group in file.Groups)
            {
                writer.Gap();
                writer.Line($"/// <summary>What the operations of {group.PropertyName} answer, and their calls.</summary>");
                writer.Line($"public {group.ClassName} {group.PropertyName} {{ get; }}");
            }

            foreach (var group in file.Groups)
            {
                writer.Gap();
                writer.Line($"{group.InterfaceName} {client.InterfaceName}.{group.PropertyName} => base.Client.{group.PropertyName};");
            }

            Own(writer, file);
            writer.Gap();
            writer.Line($"{client.InterfaceName} {client.InterfaceName}.With({Configure}{Root}ApiClientView> configure) => base.Client.With(configure);");
            writer.Gap();
            writer.Line("/// <summary>The client itself, for code that takes it rather than its interface.</summary>");
            writer.Line($"public static implicit operator {client.ClassName}({file.ClassName} fake) => (({RuntimeNames.Testing}FakeClient<{client.ClassName}>)fake).Client;");
        }
    }

    /// <summary>The operations that the client has itself: their answers stand in a property, and they are the client's own.</summary>
    private static void Own(CodeWriter writer, FakeClientFile file)
    {
        if (file.Operations is not { } operations)
        {
            return;
        }

        writer.Gap();
        writer.Line("/// <summary>What the client's operations answer, and their calls.</summary>");
        writer.Line($"public {operations.ClassName} {operations.PropertyName} {{ get; }}");
        foreach (var operation in file.Own)
        {
            foreach (var body in operation.Bodies.IsEmpty ? [null] : operation.Bodies.Select(body => (BodyModel?)body).ToArray())
            {
                writer.Gap();
                var head = $"{OperationEmitter.ReturnType(operation)} {file.Client.InterfaceName}.{operation.MethodName}(";
                writer.List(head, SignatureEmitter.WithoutDefaults(operation, body), ") =>");
                using (writer.Indented())
                {
                    writer.Line($"base.Client.{operation.MethodName}({string.Join(", ", SignatureEmitter.Names(operation, body))});");
                }
            }
        }
    }

    private static void Constructor(CodeWriter writer, FakeClientFile file)
    {
        writer.Line("/// <summary>A client that waits for nothing: its clock jumps over the pauses between attempts.</summary>");
        writer.Line("/// <param name=\"configure\">What is different of the client: its TimeProvider, its credential, its retries.</param>");
        writer.Line($"public {file.ClassName}({Configure}{file.Client.OptionsName}>? configure = null)");
        using (writer.Indented())
        {
            writer.Line($": base(Configured(new {file.Client.OptionsName}(), configure))");
        }

        using (writer.Braces())
        {
            foreach (var group in file.Groups)
            {
                writer.Line($"this.{group.PropertyName} = new {group.ClassName}(base.Transport, base.Client.{group.PropertyName});");
            }

            if (file.Operations is { } own)
            {
                writer.Line($"this.{own.PropertyName} = new {own.ClassName}(base.Transport, base.Client);");
            }
        }
    }
}
