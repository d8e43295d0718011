using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Mapping.Declarations;
using Dovetail.Generator.Mapping.Members;
using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping.Bodies;

/// <summary>An object applied to one that is there: what is absent leaves its member as it is.</summary>
internal static class ApplyBodies
{
    public static MapBodyModel Build(MapperRun run)
    {
        var (scope, before) = (run.Scope, run.Errors);
        var target = scope.TargetType.NotNull;
        if (run.Types.ShapeOf(target) is not { Kind: ShapeKind.Class or ShapeKind.Interface } shape || run.Types.ShapeOf(scope.SourceType.NotNull) is not { } source)
        {
            run.Report(MapperFindings.Unfit($"'{scope.Declaration!.Name}'", $"{target.Display} is no class that could be changed, or {scope.SourceType.Display} has no members"));
            return BodyList.Faulty;
        }

        if (scope.SourceType.MayBeNull || scope.TargetType.MayBeNull)
        {
            run.Report(MapperFindings.Unfit($"'{scope.Declaration!.Name}'", "neither of the two objects may be null"));
            return BodyList.Faulty;
        }

        var into = new NameValue(scope.Declaration!.Parameters[1].Name);
        var sources = new SourceMembers(run, new NameValue(scope.Source), scope.SourceType, [.. scope.Declaration.Parameters.Skip(2)]);
        var rules = MemberRules.Of(run, scope.SourceType, target);
        var statements = new List<MapStatementModel>(ObjectBodies.Hooks(run, MethodRole.Before, into));
        foreach (var member in shape.Members.Where(member => !rules.Ignores(member)))
        {
            if (rules.ValueOf(member) is { } constant)
            {
                statements.AddRange(Assign(into, member, Constants.Of(run, constant.Value, member.Type, $"{target.Display}.{member.Name}")));
            }
            else if ((rules.RuleOf(member) is { } rule ? sources.Path(rule.Source) : sources.Find(member)) is { } match)
            {
                var then = Member(run, into, member, match, rules.RuleOf(member));
                statements.AddRange(match.Presence is { } presence ? [new IfStatement(presence, then.ToEquatableArray())] : then);
            }
        }

        ObjectBodies.Leftovers(run, sources, rules, scope);
        statements.AddRange(ObjectBodies.Hooks(run, MethodRole.After, into));
        return run.Errors > before ? BodyList.Faulty : new StatementsBody(statements.ToEquatableArray());
    }

    private static IEnumerable<MapStatementModel> Member(MapperRun run, NameValue into, MemberShape member, SourceMatch match, MemberRule? rule)
    {
        var name = $"{run.Scope.TargetType.Display}.{member.Name}";
        if (!member.CanWrite || member.IsInitOnly)
        {
            run.Report(MapperFindings.NotSettable(name, match.Path));
            return [];
        }

        if (match.Type.Name != RuntimeTypes.Optional || member.Type.Name == RuntimeTypes.Optional)
        {
            return Within(run, into, member, match, rule, name) ?? Assign(into, member, ValueConverter.Convert(run, match, member.Type, name, rule));
        }

        var there = match with { Value = new MemberValue(match.Value, "Value"), Type = match.Type.Arguments[0] };
        var then = Within(run, into, member, there, rule, name) ?? Assign(into, member, ValueConverter.Convert(run, there, member.Type, name, rule));
        return [new IfStatement(new MemberValue(match.Value, "IsPresent"), then.ToEquatableArray())];
    }

    /// <summary>An object in it is changed too, where a method of the user's says how; a null takes it away.</summary>
    private static List<MapStatementModel>? Within(MapperRun run, NameValue into, MemberShape member, SourceMatch match, MemberRule? rule, string name)
    {
        if (run.Known.Applying(match.Type.NotNull, member.Type.NotNull) is not { } method)
        {
            return null;
        }

        run.Scope.Calls.Add(MethodScope.KeyOf(method.Call, run.Types.Settle(method.Parameters[0].Type)));
        var (variable, own) = (run.Scope.Fresh(MemberNames.Variable(member.Name)), new MemberValue(into, member.Name));
        var canBeMade = run.Types.ShapeOf(member.Type.NotNull) is { IsAbstract: false } shape
            && shape.Constructors.Any(constructor => constructor.Parameters.IsEmpty) && !shape.Members.Any(part => part.IsRequired);
        if (member.Type.TakesNull && !canBeMade)
        {
            return null;
        }

        MapValueModel target = member.Type.TakesNull ? new OrValue(own, new NewValue(member.Type.Bare, [], []), IsAssigned: true) : own;
        MapStatementModel Apply(MapValueModel value) => new AssignStatement(null, new CallValue(new NameValue(method.Call), [value, target]));
        if (!match.Type.MayBeNull)
        {
            return [Apply(match.Value)];
        }

        var then = new List<MapStatementModel> { new IfStatement(new IsValue(match.Value, variable), [Apply(new NameValue(variable))]) };
        if (member.Type.TakesNull)
        {
            then.Add(new ElseStatement([new AssignStatement(own, new NameValue("null"))]));
            return then;
        }

        then.Add(new ElseStatement([new AssignStatement(null, ValueConverter.ThrowOfNull(match.Path, name))]));
        if (!run.Mapper.Settings.ThrowOnNull && rule is not { ThrowOnNull: true })
        {
            run.Report(MapperFindings.NullMayThrow(match.Path, name));
        }

        return then;
    }

    private static IEnumerable<MapStatementModel> Assign(NameValue into, MemberShape member, MapValueModel? value) =>
        value is null ? [] : [new AssignStatement(new MemberValue(into, member.Name), value)];
}
