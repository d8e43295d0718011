using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Mapping.Declarations;
using Dovetail.Generator.Mapping.Types;

namespace Dovetail.Generator.Mapping.Members;

/// <summary>What the attributes of a method say of the members of its two types, by the members' names.</summary>
internal sealed class MemberRules
{
    private readonly Dictionary<string, MemberRule> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ValueRule> _values = new(StringComparer.Ordinal);
    private readonly List<(string First, string Path, MemberRule Rule)> _paths = [];
    private readonly HashSet<string> _ignored = new(StringComparer.Ordinal);

    /// <summary>The members of the source that go nowhere, on purpose.</summary>
    public HashSet<string> IgnoredSources { get; } = new(StringComparer.Ordinal);

    public static MemberRules Of(MapperRun run, TypeUse source, TypeUse target)
    {
        var rules = new MemberRules();
        if (run.Scope.Declaration is not { } method)
        {
            return rules;
        }

        var sources = SourceMembers.Readable(run, source);
        IReadOnlyList<MemberShape> targets = run.Types.ShapeOf(target.NotNull) is { } shape ? [.. shape.Members] : [];
        var back = WayBack.RulesOf(run, method);
        foreach (var rule in method.Members)
        {
            rules.Add(run, rule, target, targets, isOwn: true);
        }

        foreach (var rule in back.Members)
        {
            rules.Add(run, rule, target, targets, isOwn: false);
        }

        foreach (var rule in method.Values)
        {
            if (Member(run, rule.Target, target, targets) is { } member)
            {
                rules._values[member.Name] = rule;
            }
        }

        foreach (var name in method.Ignored.Concat(back.Ignored))
        {
            rules.Ignore(run, name, (source, sources), (target, targets), isOwn: method.Ignored.Contains(name));
        }

        return rules;
    }

    public MemberRule? RuleOf(MemberShape member) => _members.TryGetValue(member.Name, out var rule) ? rule : null;

    public ValueRule? ValueOf(MemberShape member) => _values.TryGetValue(member.Name, out var rule) ? rule : null;

    /// <summary>The rules for what is in a member: <c>Customer.Name</c>, each with the rest of its path.</summary>
    public IEnumerable<(string Path, MemberRule Rule)> Within(MemberShape member) => _paths.Where(path => path.First == member.Name).Select(path => (path.Path, path.Rule));

    public bool Ignores(MemberShape member) => _ignored.Contains(member.Name);

    private void Add(MapperRun run, MemberRule rule, TypeUse target, IReadOnlyList<MemberShape> targets, bool isOwn)
    {
        var dot = MemberNames.Find(targets, rule.Target) is null ? rule.Target.IndexOf('.') : -1;
        var first = dot > 0 ? rule.Target.Substring(0, dot) : rule.Target;
        if (!isOwn && MemberNames.Find(targets, first) is null)
        {
            return;
        }

        if (Member(run, first, target, targets) is not { } member)
        {
            return;
        }

        if (dot > 0)
        {
            _paths.Add((member.Name, rule.Target.Substring(dot + 1), rule));
        }
        else if (!_members.TryGetValue(member.Name, out var known))
        {
            _members[member.Name] = rule;
        }
        else if (isOwn)
        {
            run.Report(MapperFindings.SeveralFit($"{target.Display}.{member.Name}", [$"'{known.Source}'", $"'{rule.Source}'"]));
        }
    }

    private void Ignore(
        MapperRun run,
        string name,
        (TypeUse Type, IReadOnlyList<MemberShape> Members) source,
        (TypeUse Type, IReadOnlyList<MemberShape> Members) target,
        bool isOwn)
    {
        var (from, to) = (MemberNames.Find(source.Members, name), MemberNames.Find(target.Members, name));
        if (from is null && to is null && isOwn)
        {
            var names = source.Members.Concat(target.Members).Select(member => member.Name).Distinct().ToList();
            run.Report(MapperFindings.UnknownMember(name, $"{source.Type.Display} or {target.Type.Display}", NearestName.Of(name, names), names));
        }

        if (from is not null)
        {
            IgnoredSources.Add(from.Name);
        }

        if (to is not null)
        {
            _ignored.Add(to.Name);
        }
    }

    private static MemberShape? Member(MapperRun run, string name, TypeUse type, IReadOnlyList<MemberShape> members)
    {
        var member = MemberNames.Find(members, name);
        if (member is null)
        {
            run.ReportUnknownMember(name, type, members);
        }

        return member;
    }
}
