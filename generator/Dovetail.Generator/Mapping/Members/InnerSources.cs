using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Mapping.Declarations;
using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping.Members;

/// <summary>The members of a source that belong in an object of the target: those that begin with its name, and those that rules send there.</summary>
internal sealed class InnerSources(MapperRun run, SourceMembers sources, string owner, IReadOnlyList<(string Path, MemberRule Rule)> rules)
{
    public SourceMatch? Find(MemberShape part)
    {
        var rule = rules.FirstOrDefault(rule => MemberNames.Find([part], rule.Path) is not null).Rule;
        return rule is not null ? sources.Path(rule.Source) : sources.FindExactly(owner + part.Name) ?? (part.JsonName is { } json ? sources.FindExactly($"{owner}_{json}") : null);
    }

    /// <summary>The object, all of whose parts come from the source; a part that can not be left out and has none is said.</summary>
    /// <param name="isOptional">It stands in an Optional, which does not tell its type.</param>
    public MapValueModel Build(TypeUse type, TypeShape shape, string name, string sourceName, bool isOptional)
    {
        foreach (var (path, _) in rules.Where(rule => MemberNames.Find(shape.Members, rule.Path) is null))
        {
            run.ReportUnknownMember(path, type, [.. shape.Members]);
        }

        var constructor = shape.Constructors.OrderBy(constructor => constructor.Parameters.Count).FirstOrDefault();
        var arguments = new List<MapValueModel>();
        foreach (var parameter in constructor?.Parameters ?? [])
        {
            if (Convert(new MemberShape(parameter.Name, null, parameter.Type), name, sourceName, isRequired: !parameter.IsOptional) is { } argument)
            {
                arguments.Add(argument);
            }
        }

        var members = new List<MemberInit>();
        var taken = new HashSet<string>(constructor?.Parameters.Select(parameter => MemberNames.Plain(parameter.Name)) ?? [], StringComparer.Ordinal);
        foreach (var part in shape.Members.Where(part => part.CanWrite && !taken.Contains(MemberNames.Plain(part.Name))))
        {
            if (Convert(part, name, sourceName, part.IsRequired && constructor?.SetsRequired != true) is { } value)
            {
                members.Add(new(part.Name, value));
            }
        }

        return new NewValue(isOptional ? type.Bare : "", arguments.ToEquatableArray(), members.ToEquatableArray());
    }

    private MapValueModel? Convert(MemberShape part, string name, string sourceName, bool isRequired)
    {
        if (Find(part) is { } match)
        {
            return ValueConverter.Convert(run, match, part.Type, $"{name}.{part.Name}", rules.FirstOrDefault(rule => MemberNames.Find([part], rule.Path) is not null).Rule);
        }

        var names = sources.Members.Select(member => member.Name);
        if (isRequired)
        {
            run.Report(MapperFindings.RequiredWithoutSource($"{name}.{part.Name}", sourceName, names));
        }
        else if (!part.NeedsNoSource)
        {
            run.Report(MapperFindings.WithoutSource($"{name}.{part.Name}", sourceName, names));
        }

        return null;
    }
}
