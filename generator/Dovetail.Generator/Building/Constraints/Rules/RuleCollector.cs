using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Constraints.Rules;

/// <summary>The schemas that the rules of a client refer to, and those that these refer to: each once, as a rule with a name.</summary>
internal static class RuleCollector
{
    /// <returns>Null where none refers to any.</returns>
    public static RulesModel? Of(
        IEnumerable<TypeModel> types,
        IEnumerable<OperationModel> operations,
        IReadOnlyList<SpecSchema> schemas,
        string className,
        CancellationToken cancellationToken)
    {
        var open = new Stack<RuleModel>(types.SelectMany(Constraints).Concat(operations.SelectMany(Constraints)).SelectMany(Rules));
        if (open.Count == 0)
        {
            return null;
        }

        var targets = new RuleTargets(schemas);
        var found = new Dictionary<string, RuleModel>(StringComparer.Ordinal);
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rule = open.Pop();
            if (rule.Ref is { } name && !found.ContainsKey(name))
            {
                found.Add(name, RuleBuilder.Of(targets[name]));
                open.Push(found[name]);
            }

            foreach (var inside in rule.Inside)
            {
                open.Push(inside);
            }
        }

        return found.Count == 0
            ? null
            : new RulesModel(className, found.OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => new NamedRuleModel(rule.Key, rule.Value)).ToEquatableArray());
    }

    private static IEnumerable<ConstraintModel?> Constraints(TypeModel type) => type switch
    {
        ObjectModel model => model.Properties.Select(property => property.Constraint).Append(model.Constraint),
        UnionModel model => model.Cases.Select(one => one.Constraint),
        PartsModel model => model.Parts.Select(part => part.Constraint),
        _ => [],
    };

    private static IEnumerable<ConstraintModel?> Constraints(OperationModel operation) =>
        operation.Parameters.Select(parameter => parameter.Constraint)
            .Concat(operation.Bodies.Select(body => body.Constraint))
            .Append(operation.Idempotency?.Constraint);

    private static IEnumerable<RuleModel> Rules(ConstraintModel? constraint) => constraint is null
        ? []
        : Rules(constraint.Items).Concat(Rules(constraint.Values)).Concat(constraint.Rule is { } rule ? [rule] : []);
}
