using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Emission.Types;
using Dovetail.Generator.Model;
using Dovetail.Generator.Model.Testing;

namespace Dovetail.Generator.Emission.Testing;

/// <summary>Prints a valid value as an expression: plain where the document demands nothing, else what the runtime makes of the demands.</summary>
internal static class SampleEmitter
{
    private const string Samples = RuntimeNames.Testing + "Samples.";

    /// <param name="sample">The value.</param>
    /// <param name="file">Where it stands.</param>
    /// <param name="index">The place among the items of a list, as an expression; null outside of one.</param>
    public static string Emit(SampleModel sample, TestingFile file, string? index = null) => sample switch
    {
        ScalarSample scalar => Scalar(scalar, index),
        EnumSample item => Member(item, file, 0),
        ListSample { Count: 0 } => "[]",
        ListSample { Item: EnumSample item } list => $"[{string.Join(", ", Enumerable.Range(0, list.Count).Select(place => Member(item, file, place)))}]",
        ListSample list => $"{Samples}List<{TypeNames.Of(list.ItemType)}>({Invariant.Text(list.Count)}, static i => {Emit(list.Item!, file, "i")})",
        MapSample { Count: > 0, Value: { } value } map => $"{Samples}Map<{TypeNames.Of(map.Type.Value)}>({Invariant.Text(map.Count)}, static i => {Emit(value, file, "i")})",
        MapSample map => $"new {TypeNames.DictionaryOf(map.Type)}()",
        FactorySample made => $"global::{file.Namespace}.{file.ModelsName}.{made.Factory}({Variation(made, file, index)})",
        UnionSample union => Union(union, file, index),
        FileSample => $"{Samples}File()",
        _ => throw new InvalidOperationException($"{sample.GetType().Name} is not printed yet."),
    };

    private static string Variation(FactorySample made, TestingFile file, string? index) =>
        index is null || made.Varied is null ? "" : $"{made.Varied}: {Emit(made.Variation!, file, index)}";

    /// <summary>C# converts from no interface, and never twice.</summary>
    private static string Union(UnionSample union, TestingFile file, string? index)
    {
        var value = $"({TypeNames.Of(union.Case)}){Emit(union.Value, file, index)}";
        return union.Case is ListRef or MapRef ? $"new {union.Union}({value})" : $"({union.Union})({value})";
    }

    private static string Member(EnumSample item, TestingFile file, int place) =>
        $"global::{file.Namespace}.{item.Type.Name}.{item.Members[place % item.Members.Count]}";

    private static string Scalar(ScalarSample scalar, string? index) => (scalar.Kind, scalar.Constraint, index) switch
    {
        (ScalarKind.String, null, null) => CSharp.Literal(scalar.Hint),
        (ScalarKind.Boolean, _, _) when scalar.Constraint is null => "true",
        (ScalarKind.Int32, null, null) => "1",
        (ScalarKind.Int64, null, null) => "1L",
        (ScalarKind.UInt64, null, null) => "1UL",
        (ScalarKind.Single, null, null) => "1f",
        (ScalarKind.Double, null, null) => "1d",
        (ScalarKind.Decimal, null, null) => "1m",
        _ => $"{Samples}{ScalarNames.Of(scalar.Kind).Method}({string.Join(", ", Arguments(scalar, index))})",
    };

    private static IEnumerable<string> Arguments(ScalarSample scalar, string? index)
    {
        if (scalar.Kind is ScalarKind.String)
        {
            yield return CSharp.Literal(scalar.Hint);
        }

        if (scalar.Constraint is { } constraint)
        {
            yield return ConstraintEmitter.New(constraint);
        }

        if (index is not null)
        {
            yield return $"index: {index}";
        }
    }
}
