using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Mapping.Conversions;
using Dovetail.Generator.Mapping.Declarations;
using Dovetail.Generator.Mapping.Members;
using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping.Bodies;

/// <summary>A new object of another one, member by member.</summary>
internal static class ObjectBodies
{
    public static bool Fits(ConversionRequest request)
    {
        var (run, source, target) = (request.Run, request.Source, request.Target);
        if (run.Types.ShapeOf(target) is not { Kind: ShapeKind.Class or ShapeKind.Struct or ShapeKind.Interface } shape
            || run.Types.ShapeOf(source) is not { Kind: ShapeKind.Class or ShapeKind.Struct or ShapeKind.Interface })
        {
            return false;
        }

        // What shares nothing is no counterpart, unless the user says that it is.
        var members = SourceMembers.Readable(run, source);
        return request.IsWhole || request.SkipsKnown || HierarchyBodies.Fits(run, source, target) || shape.Members.Any(member => MemberNames.Find(members, member) is not null)
            || shape.Constructors.Any(constructor => constructor.Parameters.Any(parameter => MemberNames.Find(members, parameter.Name) is not null));
    }

    public static MapBodyModel? Build(MapperRun run)
    {
        var (source, target) = (run.Scope.SourceType, run.Scope.TargetType.NotNull);
        var canBeMade = run.Types.ShapeOf(target) is { Kind: not ShapeKind.Interface, IsAbstract: false };
        if (!HierarchyBodies.Fits(run, source, target))
        {
            return Plain(run);
        }

        if (!canBeMade)
        {
            return HierarchyBodies.Build(run, own: null);
        }

        var helper = run.HelperOf(source, target);
        return run.Scope.Call == helper ? Plain(run) : HierarchyBodies.Build(run, new CallValue(new NameValue(helper), [new NameValue(run.Scope.Source)]));
    }

    /// <summary>The statements before and behind, where a mapping has hooks.</summary>
    public static IEnumerable<MapStatementModel> Hooks(MapperRun run, MethodRole role, MapValueModel target)
    {
        var scope = run.Scope;
        foreach (var hook in run.Known.Hooks(role, scope.SourceType, scope.TargetType))
        {
            EquatableArray<MapValueModel> arguments = role is MethodRole.Before ? [new NameValue(scope.Source)]
                : hook.Parameters.Count == 1 ? [target]
                : [new NameValue(scope.Source), target];
            yield return new AssignStatement(null, new CallValue(new NameValue(hook.Call), arguments));
        }
    }

    private static MapBodyModel? Plain(MapperRun run)
    {
        var scope = run.Scope;
        var further = scope.Declaration?.Parameters.Skip(1).ToList() ?? [];
        var sources = new SourceMembers(run, new NameValue(scope.Source), scope.SourceType, further);
        var rules = MemberRules.Of(run, scope.SourceType, scope.TargetType);
        var created = new NewObject(run, sources, rules, scope.TargetType.NotNull, scope.SourceType.Display).Build();
        Leftovers(run, sources, rules, scope);
        if (created is null)
        {
            return null;
        }

        var result = new NameValue("result");
        var (before, after) = (Hooks(run, MethodRole.Before, result).ToList(), Hooks(run, MethodRole.After, result).ToList());
        if (before.Count == 0 && after.Count == 0 && created.After.Count == 0)
        {
            return new ReturnBody(created.Value with { Type = "" });
        }

        result = new NameValue(created.ResultName);
        return new StatementsBody(
        [
            .. before,
            new DeclareStatement(result.Code, created.Value),
            .. created.After,
            .. Hooks(run, MethodRole.After, result),
            new ReturnStatement(result),
        ]);
    }

    /// <summary>Says what goes nowhere.</summary>
    public static void Leftovers(MapperRun run, SourceMembers sources, MemberRules rules, MethodScope scope)
    {
        var names = run.Types.ShapeOf(scope.TargetType)?.Members.Where(member => member.CanWrite).Select(member => member.Name).ToList() ?? [];
        foreach (var unused in sources.Unused(rules.IgnoredSources))
        {
            run.Report(MapperFindings.WithoutTarget(unused, scope.TargetType.NotNull.Display, names));
        }
    }
}
