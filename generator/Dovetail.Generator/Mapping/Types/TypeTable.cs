using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Mapping.Declarations;

namespace Dovetail.Generator.Mapping.Types;

/// <summary>What names stand for, and what the types behind them look like: the user's, a client's, and classes that both have parts of.</summary>
internal sealed class TypeTable
{
    private const string Global = "global::";

    private readonly Dictionary<string, TypeShape> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeShape?> _shapes = new(StringComparer.Ordinal);
    private readonly GlobalUsings _usings;
    private readonly ModelIndex _models;
    private readonly Action<MapperFinding> _report;

    /// <param name="report">Takes what is to be said about a name.</param>
    public TypeTable(MapperDeclaration mapper, GlobalUsings usings, ModelIndex models, Action<MapperFinding> report)
    {
        (_usings, _models, _report) = (usings, models, report);
        foreach (var shape in mapper.Shapes)
        {
            _declared[shape.Generic is null ? shape.Name : Settle(shape.Generic).Bare] = shape;
        }
    }

    /// <summary>The type with every name settled; one that nothing is known of stays open.</summary>
    public TypeUse Settle(TypeUse type)
    {
        if (!type.Arguments.IsEmpty)
        {
            type = type with { Arguments = type.Arguments.Select(Settle).ToEquatableArray() };
        }

        if (type.Question is not { } question)
        {
            return type;
        }

        return type.IsOpen ? Answer(type, question) : Check(type, question) with { Question = null };
    }

    public bool IsOpen(TypeUse type) => type.IsOpen || type.Arguments.Any(IsOpen);

    public TypeShape? ShapeOf(TypeUse type) => ShapeOf(type.Bare);

    public bool Derives(TypeUse type, TypeUse from) => ShapeOf(type) is { } shape && shape.Bases.Contains(from.Bare);

    private TypeShape? ShapeOf(string name)
    {
        if (!_shapes.TryGetValue(name, out var shape))
        {
            shape = (_models.ShapeOf(WithoutGlobal(name)), _declared.TryGetValue(name, out var own) ? own : null) switch
            {
                ({ } model, { } part) => model with
                {
                    Members = model.Members.Concat(Settled(part).Where(member => model.Members.All(known => known.Name != member.Name))).ToEquatableArray(),
                },
                ({ } model, null) => model,
                (null, { } declared) => WithOpenBase(declared with
                {
                    Members = Settled(declared).ToEquatableArray(),
                    Constructors = declared.Constructors.Select(Settled).ToEquatableArray(),
                }),
                _ => null,
            };
            _shapes[name] = shape;
        }

        return shape;
    }

    /// <summary>A class of the user's that is derived of a model has its members too.</summary>
    private TypeShape WithOpenBase(TypeShape shape) => shape.OpenBase is { } open && Settle(open) is { IsOpen: false } settled && ShapeOf(settled) is { } model
        ? shape with
        {
            Members = shape.Members.Concat(model.Members.Where(member => shape.Members.All(own => own.Name != member.Name))).ToEquatableArray(),
            Bases = shape.Bases.Append(settled.Bare).Concat(model.Bases).ToEquatableArray(),
        }
        : shape;

    private IEnumerable<MemberShape> Settled(TypeShape shape) => shape.Members.Select(member => member with { Type = Settle(member.Type) });

    private ConstructorShape Settled(ConstructorShape constructor) => constructor with
    {
        Parameters = constructor.Parameters.Select(parameter => parameter with { Type = Settle(parameter.Type) }).ToEquatableArray(),
    };

    private TypeUse Answer(TypeUse type, NameQuestion question)
    {
        foreach (var scope in ScopesOf(question))
        {
            var found = scope.Where(_models.Has).Distinct().ToList();
            if (found.Count > 1)
            {
                _report(MapperFindings.AmbiguousName(question.Text, found));
            }

            if (found.Count > 0)
            {
                var isEnum = _models.IsEnum(found[0]);
                return new(Global + found[0]) { IsValueType = isEnum, Null = type.Null is Nullness.Unsaid && isEnum ? Nullness.No : type.Null };
            }
        }

        _report(MapperFindings.UnknownType(question.Text, _models.NearestTo(question.Text)));
        return type;
    }

    /// <summary>A type of the user's whose name would be a model's, once that is there.</summary>
    private TypeUse Check(TypeUse type, NameQuestion question)
    {
        var own = WithoutGlobal(type.Name);
        foreach (var scope in ScopesOf(question))
        {
            var names = scope.ToList();
            if (names.Find(name => name != own && _models.Has(name)) is { } model)
            {
                _report(MapperFindings.HiddenName(question.Text, own, model));
            }

            if (names.Contains(own))
            {
                break;
            }
        }

        return type;
    }

    private IEnumerable<IEnumerable<string>> ScopesOf(NameQuestion question)
    {
        for (var index = 0; index < question.Scopes.Count; index++)
        {
            var isLast = index == question.Scopes.Count - 1;
            yield return isLast && question.SeesGlobalUsings ? question.Scopes[index].Names.Concat(_usings.NamesOf(question.Text)) : question.Scopes[index].Names;
        }
    }

    private static string WithoutGlobal(string name) => name.StartsWith(Global, StringComparison.Ordinal) ? name.Substring(Global.Length) : name;
}
