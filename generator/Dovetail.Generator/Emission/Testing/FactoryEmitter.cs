using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using Dovetail.Generator.Model.Testing;

namespace Dovetail.Generator.Emission.Testing;

/// <summary>Prints the factories of models: what a test does not say has a value that the document allows.</summary>
internal static class FactoryEmitter
{
    public static void Emit(CodeWriter writer, FactoriesFile file, CancellationToken cancellationToken)
    {
        writer.Gap();
        using (writer.Block($"{writer.Visibility} static partial class {file.ModelsName}"))
        {
            foreach (var factory in file.Factories)
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.Gap();
                Emit(writer, factory, file);
            }
        }
    }

    private static void Emit(CodeWriter writer, FactoryModel factory, FactoriesFile file)
    {
        DocComment.Emit(writer, new DocModel($"A valid {factory.TypeName}."));
        if (factory.Derived is { } derived)
        {
            writer.Line($"public static {factory.TypeName} {factory.TypeName}() => global::{file.Namespace}.{file.ModelsName}.{derived}();");
            return;
        }

        writer.List($"public static {factory.TypeName} {factory.TypeName}(", [.. factory.Members.Select(Parameter)], ") => new()");
        using (writer.Braces("};"))
        {
            foreach (var member in factory.Members)
            {
                writer.Line($"{member.PropertyName} = {Value(member, file)},");
            }
        }
    }

    private static string Parameter(FactoryMemberModel member) => $"{TypeNames.Of(member.Type)}? {member.ParameterName} = null";

    /// <summary>A list of the user's own, and a type of his, of which no valid value is known: its default, where none is given.</summary>
    private static string Held(FactoryMemberModel member, string value)
    {
        var isGiven = member.Sample is not null;
        var held = member.Form switch
        {
            CollectionForm.Spread => isGiven ? $"[.. {value}]" : $"{member.ParameterName} is null ? null : [.. {member.ParameterName}]",
            CollectionForm.Dictionary => isGiven ? $"new({value})" : $"{member.ParameterName} is null ? null : new({member.ParameterName})",
            _ => value,
        };
        return isGiven || member.TakesNull ? held : TypeNames.IsValueType(member.Type) ? $"{held} ?? default" : $"({held})!";
    }

    /// <summary>C# converts from no interface: what stands in an Optional is put there.</summary>
    private static string Value(FactoryMemberModel member, FactoriesFile file)
    {
        var value = member.Sample is { } sample ? $"{member.ParameterName} ?? {SampleEmitter.Emit(sample, file)}" : member.ParameterName;
        if (!member.IsOptional)
        {
            return Held(member, value);
        }

        var optional = $"new {RuntimeNames.Root}Optional<{TypeNames.Of(member.Type)}?>({value})";
        return member.Sample is null ? $"{member.ParameterName} is null ? default : {optional}" : optional;
    }
}
