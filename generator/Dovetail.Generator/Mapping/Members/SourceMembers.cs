using Dovetail.Generator.Mapping.Declarations;
using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping.Members;

/// <summary>The members of a source, and those of the values in it.</summary>
internal sealed class SourceMembers(MapperRun run, MapValueModel value, TypeUse type, IReadOnlyList<ParameterDeclaration> further)
{
    /// <summary>Deeper nothing is looked for by itself.</summary>
    private const int DeepestFlattening = 3;

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public IReadOnlyList<MemberShape> Members { get; } = Readable(run, type);

    /// <summary>What goes nowhere: members that hold something of their own, and parameters.</summary>
    public IEnumerable<string> Unused(ISet<string> ignored) => Members
        .Where(member => !member.NeedsNoTarget && (member.CanWrite || IsGiven(member)) && !_used.Contains(member.Name) && !ignored.Contains(member.Name))
        .Select(member => $"{type.ShortName}.{member.Name}")
        .Concat(further.Where(parameter => !_used.Contains("(" + parameter.Name)).Select(parameter => $"The parameter '{parameter.Name}'"));

    /// <summary>The source of a member that is called like it, or whose path is.</summary>
    public SourceMatch? Find(MemberShape target)
    {
        var parameter = further.FirstOrDefault(parameter => MemberNames.Plain(parameter.Name.TrimStart('@')) == MemberNames.Plain(target.Name));
        if (parameter is not null)
        {
            _used.Add("(" + parameter.Name);
            return new(new NameValue(parameter.Name), run.Types.Settle(parameter.Type), null, parameter.Name);
        }

        return Use(MemberNames.Find(Members, target) is { } member ? Read(member, value, type.ShortName, isConditional: false) : Flattened(MemberNames.Plain(target.Name)));
    }

    /// <summary>The source that a path names; null, said, where a name on it is none.</summary>
    public SourceMatch? Path(string path)
    {
        var parameter = further.FirstOrDefault(parameter => parameter.Name.TrimStart('@') == path);
        if (parameter is not null)
        {
            _used.Add("(" + parameter.Name);
            return new(new NameValue(parameter.Name), run.Types.Settle(parameter.Type), null, parameter.Name);
        }

        // A JSON name may have dots of its own.
        var whole = MemberNames.Find(Members, path);
        var names = whole is null ? path.Split('.') : [path];
        SourceMatch? match = null;
        foreach (var name in names)
        {
            var members = match is null ? Members : Readable(run, Opened(match.Type));
            if (MemberNames.Find(members, name) is not { } member)
            {
                run.ReportUnknownMember(name, match is null ? type : match.Type, members);
                return null;
            }

            match = match is null ? Read(member, value, type.ShortName, isConditional: false) : Within(match, member);
        }

        return Use(match);
    }

    /// <summary>Whether something is found, without taking it for used.</summary>
    public bool Peek(Func<bool> look)
    {
        var used = _used.ToList();
        var found = run.Try(look);
        _used.IntersectWith(used);
        return found;
    }

    /// <summary>The member that is called so, without regard to case and underscores.</summary>
    public SourceMatch? FindExactly(string name) =>
        Use(MemberNames.Find(Members, name) is { } member ? Read(member, value, type.ShortName, isConditional: false) : null);

    public static IReadOnlyList<MemberShape> Readable(MapperRun run, TypeUse type) =>
        run.Types.ShapeOf(type.NotNull) is { Kind: ShapeKind.Class or ShapeKind.Struct or ShapeKind.Interface } shape ? [.. shape.Members.Where(member => member.CanRead)] : [];

    /// <summary>A member of what a path has come to. Whether it is there follows from all that may be absent on the way.</summary>
    private static SourceMatch Within(SourceMatch match, MemberShape member)
    {
        var (owner, isConditional) = (Opened(match), Opened(match.Type).MayBeNull);
        var presence = match.Presence ?? (match.Type.Name == RuntimeTypes.Optional ? new MemberValue(match.Value, "IsPresent") : null);
        if (presence is not null && isConditional && member.Type.Name == RuntimeTypes.Optional)
        {
            presence = new BothValue(presence, new MemberValue(new MemberValue(owner, member.Name, IsConditional: true), "IsPresent"));
        }

        return Read(member, owner, match.Path, isConditional) with { Member = match.Member, Presence = presence };
    }

    /// <summary>A member that its constructor takes is data, though it can not be set.</summary>
    private bool IsGiven(MemberShape member) => run.Types.ShapeOf(type)?.Constructors.Any(constructor =>
        constructor.Parameters.Any(parameter => MemberNames.Plain(parameter.Name) == MemberNames.Plain(member.Name))) == true;

    private SourceMatch? Use(SourceMatch? match)
    {
        if (match?.Member is { } member)
        {
            _used.Add(member);
        }

        return match;
    }

    /// <summary><c>CustomerName</c> of <c>Customer.Name</c>.</summary>
    private SourceMatch? Flattened(string name) => Members
        .Select(member => Flattened(name, member, Read(member, value, type.ShortName, isConditional: false), DeepestFlattening))
        .FirstOrDefault(match => match is not null);

    private SourceMatch? Flattened(string name, MemberShape member, SourceMatch match, int depth)
    {
        var prefix = MemberNames.Plain(member.Name);
        if (depth == 0 || prefix.Length == 0 || prefix.Length >= name.Length || !name.StartsWith(prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = name.Substring(prefix.Length);
        foreach (var inner in Readable(run, Opened(match.Type)))
        {
            var read = Within(match, inner);
            if (MemberNames.Plain(inner.Name) == rest)
            {
                return read;
            }

            if (Flattened(rest, inner, read, depth - 1) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static SourceMatch Read(MemberShape member, MapValueModel owner, string path, bool isConditional)
    {
        var read = new SourceMatch(new MemberValue(owner, member.Name, isConditional), member.Type, member.Name, $"{path}.{member.Name}");
        return isConditional ? read with { Value = Opened(read), Type = Opened(read.Type).OrNull } : read;
    }

    /// <summary>What stands in an Optional.</summary>
    private static MapValueModel Opened(SourceMatch match) => match.Type.Name == RuntimeTypes.Optional ? new MemberValue(match.Value, "Value") : match.Value;

    private static TypeUse Opened(TypeUse type) => type.Name == RuntimeTypes.Optional ? type.Arguments[0] : type;
}
