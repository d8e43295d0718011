using Dovetail.Generator.Mapping.Bodies;
using Dovetail.Generator.Mapping.Declarations;
using Dovetail.Generator.Mapping.Types;

namespace Dovetail.Generator.Mapping;

/// <summary>The other direction of a method, of a mapper that is for both.</summary>
internal static class WayBack
{
    /// <summary>Looks at the way back of a method where the user has declared none: as if it were.</summary>
    public static void Check(MapperRun run, MethodDeclaration method)
    {
        var (source, target) = (run.Types.Settle(method.Parameters[0].Type).NotNull, run.Types.Settle(method.Returns!).NotNull);
        if (method.Parameters.Count > 1 || Opposite(run, method) is not null)
        {
            return;
        }

        var back = new MethodDeclaration(method.Place, MethodRole.Map, method.Name, method.Call)
        {
            Returns = source,
            Parameters = [new("", target, "value")],
            Members = [.. method.Members.Select(Turned)],
            Ignored = method.Ignored,
            Cases = [.. Turned(method.Cases)],
        };
        run.LookBack(new MethodScope(method.Call, "value", target, source, method.Place, run.Mapper.Settings.Conversions, back), () => BodyList.Build(run));
    }

    /// <summary>What the method of the other direction says, turned round.</summary>
    public static (IEnumerable<MemberRule> Members, IEnumerable<string> Ignored) RulesOf(MapperRun run, MethodDeclaration method) =>
        method.Parameters.Count > 0 && Opposite(run, method) is { } other ? (other.Members.Select(Turned), other.Ignored) : ([], []);

    /// <summary>The counterparts of values that the method of the other direction names, turned round.</summary>
    public static IReadOnlyList<CaseRule> CasesOf(MapperRun run, MethodDeclaration method) =>
        method.Parameters.Count > 0 && Opposite(run, method) is { } other ? [.. Turned(other.Cases)] : [];

    private static MethodDeclaration? Opposite(MapperRun run, MethodDeclaration method)
    {
        if (method.Returns is not { } returns)
        {
            return null;
        }

        var (source, target) = (run.Types.Settle(returns).Bare, run.Types.Settle(method.Parameters[0].Type).Bare);
        return run.Mapper.Methods.FirstOrDefault(other => other is { Role: MethodRole.Map or MethodRole.Convert, Returns: not null, Parameters.Count: 1, Fault: null }
            && run.Types.Settle(other.Parameters[0].Type).Bare == source && run.Types.Settle(other.Returns).Bare == target);
    }

    /// <summary>All others are no value to begin with.</summary>
    private static IEnumerable<CaseRule> Turned(IEnumerable<CaseRule> rules) => rules
        .Where(rule => rule.Source != CaseRule.AnyOther)
        .Select(rule => new CaseRule(rule.Target, rule.Source));

    private static MemberRule Turned(MemberRule rule) => new(rule.Target, rule.Source, null, rule.Conversions, rule.ThrowOnNull);
}
