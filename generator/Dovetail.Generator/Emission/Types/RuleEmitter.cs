using Dovetail.Generator.Common;
using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Types;

/// <summary>Prints schemas as data: <c>new() { Not = new() { Required = ["id"] } }</c>.</summary>
internal static class RuleEmitter
{
    /// <summary>The class that holds the rules which others refer to: each is made when it is first needed.</summary>
    public static void Emit(CodeWriter writer, RulesModel rules, CancellationToken cancellationToken)
    {
        DocComment.Element(writer, "summary", "Schemas of the API's document that values are held to before they are sent.");
        using (writer.Block($"internal static class {rules.ClassName}"))
        {
            foreach (var (name, rule) in rules.Rules.Select(entry => (entry.Name, entry.Rule)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                new MadeOnce("public", $"{Validation}SchemaRule", name).Emit(writer, "new()", writer => Keywords(rule).ForEach(keyword => writer.Wrap($"{keyword},")));
            }
        }
    }

    public static string New(RuleModel rule) => Keywords(rule) is { Count: > 0 } keywords ? $"new() {{ {string.Join(", ", keywords)} }}" : "new()";

    private static List<string> Keywords(RuleModel rule) =>
    [
        .. rule.IsNever ? ["IsNever = true"] : Array.Empty<string>(),
        .. rule.AllowsNull ? ["AllowsNull = true"] : Array.Empty<string>(),
        .. rule.Kinds.IsEmpty ? Array.Empty<string>() : [$"Kinds = {string.Join(" | ", rule.Kinds.Select(kind => $"{Validation}SchemaKinds.{kind}"))}"],
        .. rule.Values is { } values ? [$"Values = {Texts(values)}"] : Array.Empty<string>(),
        .. rule.Constraint is { } constraint ? [$"Constraint = {ConstraintEmitter.New(constraint)}"] : Array.Empty<string>(),
        .. rule.Ref is { } target ? [$"Ref = static () => {Rules}{target}"] : Array.Empty<string>(),
        .. List("AllOf", rule.AllOf),
        .. List("AnyOf", rule.AnyOf),
        .. List("OneOf", rule.OneOf),
        .. List("AtMostOne", rule.AtMostOne),
        .. One("Not", rule.Not),
        .. One("If", rule.If),
        .. One("Then", rule.Then),
        .. One("Else", rule.Else),
        .. rule.Required.IsEmpty ? Array.Empty<string>() : [$"Required = {Texts(rule.Required)}"],
        .. rule.Declared.IsEmpty ? Array.Empty<string>() : [$"Declared = {Texts(rule.Declared)}"],
        .. Map("Properties", rule.Properties),
        .. Map("PatternProperties", rule.PatternProperties),
        .. One("AdditionalProperties", rule.AdditionalProperties),
        .. One("PropertyNames", rule.PropertyNames),
        .. Map("DependentSchemas", rule.DependentSchemas),
        .. One("UnevaluatedProperties", rule.UnevaluatedProperties),
        .. List("PrefixItems", rule.PrefixItems),
        .. One("Items", rule.Items),
        .. One("Contains", rule.Contains),
        .. Count("MinContains", rule.MinContains),
        .. Count("MaxContains", rule.MaxContains),
        .. One("UnevaluatedItems", rule.UnevaluatedItems),
    ];

    private static string[] One(string keyword, RuleModel? rule) => rule is null ? [] : [$"{keyword} = {New(rule)}"];

    private static string[] Count(string keyword, int? count) => count is { } value ? [$"{keyword} = {Invariant.Text(value)}"] : [];

    private static string[] List(string keyword, EquatableArray<RuleModel> rules) => rules.IsEmpty ? [] : [$"{keyword} = [{string.Join(", ", rules.Select(New))}]"];

    private static string[] Map(string keyword, EquatableArray<NamedRuleModel> rules) => rules.IsEmpty
        ? []
        : [$"{keyword} = new() {{ {string.Join(", ", rules.Select(entry => $"[{CSharp.Literal(entry.Name)}] = {New(entry.Rule)}"))} }}"];

    private static string Texts(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(CSharp.Literal))}]";
}
