using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Mapping.Conversions;
using Dovetail.Generator.Mapping.Declarations;
using Dovetail.Generator.Mapping.Members;
using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping.Bodies;

/// <summary>
/// An enumeration of another one, by names, by texts on the wire or, where numbers are all that both have, by number; and texts of those that keep every text.
/// </summary>
internal static class EnumBodies
{
    public static bool Fits(ConversionRequest request)
    {
        var (run, source, target) = (request.Run, request.Source, request.Target);
        if (EnumOf(run, source) is { } from)
        {
            return EnumOf(run, target) is not null || (target.Bare == "string" && (KeepsTexts(source, from) || request.Allows(LossyConversions.Text)));
        }

        return source.Bare == "string" && EnumOf(run, target) is { } to && (KeepsTexts(target, to) || request.Allows(LossyConversions.Text));
    }

    public static MapBodyModel? Build(MapperRun run)
    {
        var (scope, source, target) = (run.Scope, EnumOf(run, run.Scope.SourceType), EnumOf(run, run.Scope.TargetType));
        var value = new NameValue(scope.Source);
        return (source, target) switch
        {
            ({ } from, { } to) => OfValues(run, from, to),
            ({ } from, null) => new ReturnBody(ToText(scope, from, value)),
            (null, { } to) => new ReturnBody(FromText(scope, to, value)),
            _ => null,
        };
    }

    /// <summary>The enumeration, open or not; null for any other type.</summary>
    private static TypeShape? EnumOf(MapperRun run, TypeUse type) =>
        run.Types.ShapeOf(IsOpen(type) ? type.Arguments[0] : type.NotNull) is { Kind: ShapeKind.Enum } shape ? shape : null;

    private static bool IsOpen(TypeUse type) => type.Name == RuntimeTypes.OpenEnum;

    private static bool KeepsTexts(TypeUse type, TypeShape shape) => IsOpen(type) && shape.HasTexts;

    private static ReturnBody OfValues(MapperRun run, TypeShape from, TypeShape to)
    {
        var (scope, rules) = (run.Scope, run.Scope.Declaration?.Cases ?? []);
        var back = scope.Declaration is { } method ? WayBack.CasesOf(run, method) : [];
        var byNumber = !from.HasTexts && !to.HasTexts && from.Values.All(value => EnumValues.Find(to, value) is null);
        var arms = new List<SwitchArm>();
        var otherwise = rules.FirstOrDefault(rule => rule.Source == CaseRule.AnyOther);
        foreach (var rule in rules.Where(rule => rule.Source != CaseRule.AnyOther && EnumValues.Find(from, rule.Source) is null))
        {
            ReportUnknown(run, rule.Source, scope.SourceType, from);
        }

        foreach (var value in from.Values.GroupBy(value => value.Number).Select(group => group.First()))
        {
            var rule = RuleOf(rules, from, value);
            var found = rule is not null ? Target(run, to, rule.Target)
                : byNumber ? to.Values.FirstOrDefault(other => other.Number == value.Number)
                : EnumValues.Find(to, value) ?? (RuleOf(back, from, value) is { } turned ? EnumValues.Find(to, turned.Target) : null);
            if (found is not null)
            {
                arms.Add(new($"{from.Name}.{value.Name}", null, new NameValue($"{to.Name}.{found.Name}")));
            }
            else if (rule is null && otherwise is null)
            {
                run.Report(MapperFindings.WithoutCounterpart(
                    $"{scope.SourceType.Display}.{value.Name}",
                    scope.TargetType.Display,
                    "it is a MappingException, unless [MapCase] says what it becomes"));
            }
        }

        if (otherwise is null && IsOpen(scope.SourceType))
        {
            run.Report(MapperFindings.UnknownValueThrows(scope.SourceType.Arguments[0].Display, scope.TargetType.Display));
        }

        MapValueModel other = otherwise is not null && Target(run, to, otherwise.Target) is { } any ? new NameValue($"{to.Name}.{any.Name}") : Throw(scope, to.Name);
        arms.Add(new("_", null, other));
        return new ReturnBody(new SwitchValue(Subject(scope), arms.ToEquatableArray()));
    }

    private static CaseRule? RuleOf(IReadOnlyList<CaseRule> rules, TypeShape from, ValueShape value) =>
        rules.FirstOrDefault(rule => rule.Source != CaseRule.AnyOther && EnumValues.Find(from, rule.Source)?.Number == value.Number);

    private static ValueShape? Target(MapperRun run, TypeShape to, string name)
    {
        if (EnumValues.Find(to, name) is { } found)
        {
            return found;
        }

        ReportUnknown(run, name, run.Scope.TargetType, to);
        return null;
    }

    private static void ReportUnknown(MapperRun run, string name, TypeUse type, TypeShape shape)
    {
        var names = shape.Values.Select(value => value.Name).ToList();
        run.Report(MapperFindings.UnknownMember(name, type.Display, NearestName.Of(name, names), names));
    }

    private static SwitchValue ToText(MethodScope scope, TypeShape from, NameValue value)
    {
        var arms = from.Values.GroupBy(one => one.Number).Select(group => group.First())
            .Select(one => new SwitchArm($"{from.Name}.{one.Name}", null, new TextValue(one.Text ?? one.Name)));
        MapValueModel unknown = IsOpen(scope.SourceType) ? new OrValue(new MemberValue(value, "Raw"), Throw(scope, "string")) : Throw(scope, "string");
        return new(Subject(scope), arms.Append(new("_", null, unknown)).ToEquatableArray());
    }

    private static SwitchValue FromText(MethodScope scope, TypeShape to, NameValue value)
    {
        var arms = to.Values.GroupBy(one => one.Text ?? one.Name, StringComparer.Ordinal).Select(group => group.First())
            .Select(one => new SwitchArm(null, one.Text ?? one.Name, new NameValue($"{to.Name}.{one.Name}")));
        MapValueModel unknown = IsOpen(scope.TargetType) ? new CallValue(new NameValue($"{scope.TargetType.Bare}.Unknown"), [value]) : Throw(scope, to.Name);
        return new(value, arms.Append(new("_", null, unknown)).ToEquatableArray());
    }

    private static MapValueModel Subject(MethodScope scope) => IsOpen(scope.SourceType) ? new MemberValue(new NameValue(scope.Source), "Known") : new NameValue(scope.Source);

    private static ThrowValue Throw(MethodScope scope, string target) => new(new CallValue(
        new NameValue($"{RuntimeTypes.Exception}.OfValue"),
        [new NameValue(scope.Source), new TextValue(new TypeUse(target).ShortName)]));
}
