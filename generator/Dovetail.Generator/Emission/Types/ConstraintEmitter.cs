using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Emission.Types;

/// <summary>Prints what is demanded of a value: <c>new() { MinLength = 1, MaxLength = 30 }</c>.</summary>
internal static class ConstraintEmitter
{
    /// <summary>The initializer of a table, one line for each value that has demands.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="entries">What is assigned to, and the demands.</param>
    /// <param name="end">What closes the initializer.</param>
    public static void Table(CodeWriter writer, IEnumerable<(string Target, ConstraintModel? Constraint)> entries, string end = "};")
    {
        using (writer.Braces(end))
        {
            foreach (var (target, constraint) in entries)
            {
                if (constraint is not null)
                {
                    writer.Wrap($"{target} = {New(constraint)},");
                }
            }
        }
    }

    public static string New(ConstraintModel constraint) => $"new() {{ {string.Join(", ", Keywords(constraint))} }}";

    private static IEnumerable<string> Keywords(ConstraintModel constraint) =>
    [
        .. Count("MinLength", constraint.MinLength),
        .. Count("MaxLength", constraint.MaxLength),
        .. Text("Pattern", constraint.Pattern),
        .. Text("Format", constraint.Format),
        .. Number("Minimum", constraint.Minimum),
        .. Number("Maximum", constraint.Maximum),
        .. Number("ExclusiveMinimum", constraint.ExclusiveMinimum),
        .. Number("ExclusiveMaximum", constraint.ExclusiveMaximum),
        .. Number("MultipleOf", constraint.MultipleOf),
        .. constraint.OneOf.IsEmpty ? Array.Empty<string>() : [$"OneOf = {Texts(constraint.OneOf)}"],
        .. Count("MinItems", constraint.MinItems),
        .. Count("MaxItems", constraint.MaxItems),
        .. constraint.UniqueItems ? ["UniqueItems = true"] : Array.Empty<string>(),
        .. Nested("Items", constraint.Items),
        .. Count("MinProperties", constraint.MinProperties),
        .. Count("MaxProperties", constraint.MaxProperties),
        .. constraint.IsClosed ? ["AdditionalProperties = false"] : Array.Empty<string>(),
        .. Nested("Values", constraint.Values),
        .. Dependents(constraint),
        .. constraint.Rule is null ? Array.Empty<string>() : [$"Rule = {RuleEmitter.New(constraint.Rule)}"],
    ];

    private static string[] Count(string keyword, int? value) => value is { } count ? [$"{keyword} = {Invariant.Text(count)}"] : [];

    private static string[] Text(string keyword, string? value) => value is null ? [] : [$"{keyword} = {CSharp.Literal(value)}"];

    private static string[] Number(string keyword, string? value) => value is null ? [] : [$"{keyword} = {value}m"];

    private static string[] Nested(string keyword, ConstraintModel? value) => value is null ? [] : [$"{keyword} = {New(value)}"];

    private static string[] Dependents(ConstraintModel constraint) => constraint.DependentRequired.IsEmpty
        ? []
        : [$"DependentRequired = new {RuntimeNames.Collections}Dictionary<string, string[]> {{ {string.Join(", ", DependentEntries(constraint))} }}"];

    private static IEnumerable<string> DependentEntries(ConstraintModel constraint) => constraint.DependentRequired
        .GroupBy(entry => entry.Member, StringComparer.Ordinal)
        .Select(entry => $"[{CSharp.Literal(entry.Key)}] = {Texts(entry.SelectMany(one => one.Others).Distinct())}");

    private static string Texts(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(CSharp.Literal))}]";
}
