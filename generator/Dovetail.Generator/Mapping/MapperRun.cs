using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Mapping.Bodies;
using Dovetail.Generator.Mapping.Declarations;
using Dovetail.Generator.Mapping.Members;
using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping;

/// <summary>The writing of one mapper: its types, the methods that are known and those still to be written.</summary>
internal sealed class MapperRun
{
    private readonly List<MapperFinding> _findings = [];
    private readonly HelperTable _helpers;
    private string _prefix = "";

    public MapperRun(MapperDeclaration mapper, GlobalUsings usings, ModelIndex models)
    {
        Mapper = mapper;
        Types = new TypeTable(mapper, usings, models, Report);
        _helpers = new HelperTable(mapper);
        Known = KnownMethods.Of(mapper, Types);

        // What is wrong with a name is told where a method that is written comes to it.
        _findings.Clear();
    }

    public MapperDeclaration Mapper { get; }

    public TypeTable Types { get; }

    public KnownMethods Known { get; }

    public IReadOnlyList<MapperFinding> Findings => _findings;

    /// <summary>The method that is being written.</summary>
    public MethodScope Scope { get; private set; } = new("", "", new(""), new(""), place: -1, LossyConversions.None, declaration: null);

    /// <summary>How many things were said that nothing can be written with.</summary>
    public int Errors => _findings.Count(finding => finding.IsError);

    public void Report(MapperFinding finding)
    {
        var placed = finding with { Method = Scope.Place, Message = _prefix + finding.Message };
        if (!_findings.Contains(placed))
        {
            _findings.Add(placed);
        }
    }

    public void ReportUnknownMember(string name, TypeUse type, IReadOnlyList<MemberShape> members)
    {
        var names = members.Select(member => member.Name).ToList();
        Report(MapperFindings.UnknownMember(name, type.Display, NearestName.Of(name, names), names));
    }

    public List<MapMethodModel> Write()
    {
        var written = new List<(MethodScope Scope, MapMethodModel Method)>();
        foreach (var method in Mapper.Methods.Where(method => method.Role is MethodRole.Map && method.Place >= 0))
        {
            if (DeclaredMethods.TryWrite(this, method) is { } model)
            {
                written.Add((Scope, model));
            }
        }

        while (_helpers.TryTake(out var helper))
        {
            Scope = helper;
            written.Add((helper, HelperTable.Print(Mapper, helper, BodyList.Build(this))));
        }

        return RecursionGuard.Of(written);
    }

    /// <summary>Writes in the scope of a method.</summary>
    public void Enter(MethodScope scope) => Scope = scope;

    /// <summary>The method that makes one type of the other: one that is known, or a helper that is written for it.</summary>
    public string CallOf(TypeUse source, TypeUse target, LossyConversions lossy)
    {
        var call = Known.Find(source, target, this)?.Call ?? _helpers.Of(source, target, Scope.Place, lossy).Call;
        Scope.Calls.Add(MethodScope.KeyOf(call, source));
        return call;
    }

    /// <summary>A helper for the types of a method of the user's that does more: one that takes null.</summary>
    public string HelperOf(TypeUse source, TypeUse target)
    {
        var helper = _helpers.Of(source, target, Scope.Place, Scope.Lossy, Scope.Declaration);
        Scope.Calls.Add(helper.Key);
        return helper.Call;
    }

    /// <summary>Tries something, and takes back what it reported and asked for.</summary>
    public T Try<T>(Func<T> attempt)
    {
        var (findings, helpers) = (_findings.Count, _helpers.Mark());
        var result = attempt();
        _findings.RemoveRange(findings, _findings.Count - findings);
        _helpers.Restore(helpers);
        return result;
    }

    /// <summary>Looks at the way back of a method: what is said is said, and nothing is written.</summary>
    public void LookBack(MethodScope scope, Action look)
    {
        var (before, helpers) = (Scope, _helpers.Mark());
        (Scope, _prefix) = (scope, "On the way back: ");
        look();
        (Scope, _prefix) = (before, "");
        _helpers.Restore(helpers);
    }
}
