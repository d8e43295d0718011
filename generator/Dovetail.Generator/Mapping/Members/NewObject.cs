using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Mapping.Bodies;
using Dovetail.Generator.Mapping.Declarations;
using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Model.Mappers;
using Dovetail.Generator.Naming;

namespace Dovetail.Generator.Mapping.Members;

/// <summary>A new object: its constructor, its members, and what is done when it is there.</summary>
internal sealed class NewObject(MapperRun run, SourceMembers sources, MemberRules rules, TypeUse target, string sourceName)
{
    private readonly TypeShape _shape = run.Types.ShapeOf(target)!;
    private readonly List<MapStatementModel> _after = [];
    private string? _result;

    /// <returns>Null, said, where it can not be made.</returns>
    public CreatedObject? Build()
    {
        if (_shape.IsAbstract || _shape.Kind is ShapeKind.Interface)
        {
            run.Report(MapperFindings.NoConstructor(target.Display, "it is abstract. Methods of the mapper for the classes derived of it would be called"));
            return null;
        }

        if (Constructor() is not { } constructor)
        {
            run.Report(MapperFindings.NoConstructor(target.Display, "it has no constructor that the mapper may call"));
            return null;
        }

        var arguments = constructor.Parameters.Select(Argument).ToList();
        var taken = new HashSet<string>(constructor.Parameters.Select(parameter => MemberNames.Plain(parameter.Name)), StringComparer.Ordinal);
        var members = new List<MemberInit>();
        foreach (var member in _shape.Members.Where(member => !taken.Contains(MemberNames.Plain(member.Name))))
        {
            if (member.CanWrite)
            {
                Member(member, constructor.SetsRequired, members);
            }
            else if (!rules.Ignores(member) && SequenceBodies.CanFill(member.Type) && Match(member) is { } match)
            {
                Fill(member, match);
            }
        }

        return new(new NewValue(target.Bare, Given(constructor, arguments), members.ToEquatableArray()), _after, _result ?? run.Scope.Fresh("result"));
    }

    private NameValue Result => new(_result ??= run.Scope.Fresh("result"));

    private string NameOf(MemberShape member) => $"{target.Display}.{member.Name}";

    /// <summary>The one without parameters; else the one with the most that all have a source.</summary>
    private ConstructorShape? Constructor() => _shape.Constructors.FirstOrDefault(constructor => constructor.Parameters.IsEmpty && _shape.Kind is not ShapeKind.Struct)
        ?? _shape.Constructors
            .OrderByDescending(constructor => constructor.Parameters.All(HasSource))
            .ThenByDescending(constructor => constructor.Parameters.Count)
            .FirstOrDefault();

    private bool HasSource(ArgumentShape parameter) =>
        parameter.IsOptional || rules.ValueOf(MemberOf(parameter)) is not null || sources.Peek(() => Match(MemberOf(parameter)) is not null);

    /// <summary>The property that a parameter is for, which has its JSON name and its rules.</summary>
    private MemberShape MemberOf(ArgumentShape parameter) =>
        _shape.Members.FirstOrDefault(member => MemberNames.Plain(member.Name) == MemberNames.Plain(parameter.Name)) ?? new MemberShape(parameter.Name, null, parameter.Type);

    private MapValueModel? Argument(ArgumentShape parameter)
    {
        var member = MemberOf(parameter) with { Type = parameter.Type };
        if (rules.ValueOf(member) is { } constant)
        {
            return Constants.Of(run, constant.Value, member.Type, NameOf(member));
        }

        if (Match(member) is { } match)
        {
            return ValueConverter.Convert(run, match, parameter.Type, NameOf(member), rules.RuleOf(member));
        }

        if (!parameter.IsOptional)
        {
            run.Report(MapperFindings.RequiredWithoutSource(NameOf(member), sourceName, Names()));
        }

        return null;
    }

    /// <summary>Those behind an optional argument that has no source are given by name.</summary>
    private static EquatableArray<MapValueModel> Given(ConstructorShape constructor, List<MapValueModel?> arguments)
    {
        var first = arguments.TakeWhile(argument => argument is not null).Count();
        return arguments
            .Select((argument, index) => argument is null || index < first ? argument : new NamedValue(Identifier.Escape(constructor.Parameters[index].Name), argument))
            .Where(argument => argument is not null)
            .Select(argument => argument!)
            .ToEquatableArray();
    }

    private void Fill(MemberShape member, SourceMatch match)
    {
        if (SequenceBodies.Fill(run, match, new MemberValue(Result, member.Name), member.Type, NameOf(member)) is { } fill)
        {
            _after.Add(fill);
        }
        else
        {
            run.Report(MapperFindings.NotSettable(NameOf(member), match.Path));
        }
    }

    private void Member(MemberShape member, bool isSetAlready, List<MemberInit> members)
    {
        var isRequired = member.IsRequired && !isSetAlready;
        if (rules.ValueOf(member) is { } constant)
        {
            Add(members, member, Constants.Of(run, constant.Value, member.Type, NameOf(member)));
        }
        else if (rules.Ignores(member))
        {
            if (isRequired)
            {
                run.Report(MapperFindings.RequiredWithoutSource(NameOf(member), sourceName, Names()));
            }
        }
        else if (!rules.Within(member).Any() && Match(member) is { } match)
        {
            Mapped(member, match, isRequired, members);
        }
        else if (Unflattened(member) is { } inner)
        {
            Add(members, member, inner);
        }
        else if (isRequired)
        {
            run.Report(MapperFindings.RequiredWithoutSource(NameOf(member), sourceName, Names()));
        }
        else if (!member.NeedsNoSource && !isSetAlready)
        {
            run.Report(MapperFindings.WithoutSource(NameOf(member), sourceName, Names()));
        }
    }

    private SourceMatch? Match(MemberShape member) => rules.RuleOf(member) is { } rule ? sources.Path(rule.Source) : sources.Find(member);

    /// <summary>What is absent leaves a member that need not be set as its class sets it.</summary>
    private void Mapped(MemberShape member, SourceMatch match, bool isRequired, List<MemberInit> members)
    {
        var rule = rules.RuleOf(member);
        var isLeft = match.Type.Name == RuntimeTypes.Optional && member.Type.Name != RuntimeTypes.Optional && !isRequired && !member.IsInitOnly && rule?.Otherwise is null;
        var value = ValueConverter.Convert(run, match, member.Type, NameOf(member), rule);
        if (!isLeft || value is null)
        {
            Add(members, member, value);
            return;
        }

        _after.Add(new IfStatement(new MemberValue(match.Value, "IsPresent"), [new AssignStatement(new MemberValue(Result, member.Name), value)]));
    }

    /// <summary>An object of what the source has side by side: <c>Customer.Name</c> of <c>CustomerName</c>.</summary>
    private MapValueModel? Unflattened(MemberShape member)
    {
        var type = member.Type.Name == RuntimeTypes.Optional ? member.Type.Arguments[0] : member.Type;
        if (run.Types.ShapeOf(type.NotNull) is not { Kind: ShapeKind.Class or ShapeKind.Struct, IsAbstract: false } shape)
        {
            return null;
        }

        var inner = new InnerSources(run, sources, member.Name, rules.Within(member).ToList());
        if (!shape.Members.Where(part => part.CanWrite || MemberNames.Find([part], part.Name) is not null).Any(part => sources.Peek(() => inner.Find(part) is not null)))
        {
            return null;
        }

        return inner.Build(type.NotNull, shape, NameOf(member), sourceName, isOptional: member.Type.Name == RuntimeTypes.Optional);
    }

    private static void Add(List<MemberInit> members, MemberShape member, MapValueModel? value)
    {
        if (value is not null)
        {
            members.Add(new(member.Name, value));
        }
    }

    private IEnumerable<string> Names() => sources.Members.Select(member => member.Name);
}

/// <param name="After">What is done when it is there.</param>
/// <param name="ResultName">What it is called then.</param>
internal sealed record CreatedObject(NewValue Value, List<MapStatementModel> After, string ResultName);
