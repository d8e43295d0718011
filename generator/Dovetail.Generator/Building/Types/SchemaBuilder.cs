using Dovetail.Generator.Building.Changes;
using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Types;

/// <summary>Builds the types of schemas: each schema once, each structure once, cycles and all.</summary>
internal sealed class SchemaBuilder
{
    /// <summary>Beyond this a schema inside schemas is kept as raw JSON: the stack of the compiler is not ours to fill.</summary>
    private const int DeepestNesting = 200;

    /// <summary>Lists of lists and maps of maps: each level repeats all that are inside of it wherever the type is printed.</summary>
    private const int DeepestElement = 8;

    private readonly Dictionary<SpecSchema, TypeRef> _built = [];
    private readonly HashSet<SpecSchema> _open = [];
    private readonly HashSet<SpecSchema> _selfReferring = [];
    private readonly TypeTable _types;
    private readonly Hierarchies _hierarchies;
    private readonly ObjectBuilder _objects;
    private readonly OwnTypeTable _own;
    private readonly CancellationToken _cancellationToken;

    public SchemaBuilder(TypeTable types, Hierarchies hierarchies, GeneratorOptions options, OwnTypeTable own, FindingList findings, CancellationToken cancellationToken)
    {
        _types = types;
        _hierarchies = hierarchies;
        _own = own;
        _objects = new ObjectBuilder(this, types, hierarchies);
        _cancellationToken = cancellationToken;
        Options = options;
        Findings = findings;
    }

    public GeneratorOptions Options { get; }

    public FindingList Findings { get; }

    /// <summary>The type of a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="place">Names a type made of it, unless it is a component.</param>
    public TypeRef Build(SpecSchema schema, TypePlace place)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_own.Of(schema) is { } own)
        {
            return own;
        }

        if (_built.TryGetValue(schema, out var known))
        {
            if (_open.Contains(schema))
            {
                _selfReferring.Add(schema);
            }

            return known;
        }

        var input = new ShapeInput(schema, MergedSchema.Of(schema), schema.ComponentName is null ? place : PlaceOf(schema), this);
        if (_open.Count >= DeepestNesting)
        {
            return input.Degrade($"a schema inside of {DeepestNesting} others");
        }

        if (!_open.Add(schema))
        {
            return input.Degrade("a schema that is made of itself");
        }

        var type = ShapeList.Build(input);
        _open.Remove(schema);
        return _built[schema] = type;
    }

    /// <summary>The type of an item or a value: nullable where the schema allows null.</summary>
    public TypeRef BuildElement(SpecSchema schema, TypePlace place) => AsElement(Build(schema, place), schema, Nullability.AllowsNull(schema));

    /// <summary>A type as that of an item or a value of a list or a map.</summary>
    public TypeRef AsElement(TypeRef type, SpecSchema schema, bool allowsNull)
    {
        if (Depth(type) >= DeepestElement)
        {
            Findings.Add(Diagnostics.Findings.RawJson(schema.Node.Location, $"an array or a map inside of {DeepestElement} others"));
            return ScalarRef.Json;
        }

        return type != ScalarRef.Json && allowsNull ? new NullableRef(type) : type;
    }

    private static int Depth(TypeRef type) => type switch
    {
        ListRef list => 1 + Depth(list.Item),
        MapRef map => 1 + Depth(map.Value),
        NullableRef nullable => Depth(nullable.Value),
        _ => 0,
    };

    /// <summary>A class. The members of a component are built later, by <see cref="BuildComponents"/>; an inline schema's decide which structure it shares.</summary>
    public TypeRef AddObject(ShapeInput input)
    {
        var draft = _types.Add(input.ComponentName, input.Place, input.Schema.Node);
        _built[input.Schema] = new ModelRef(draft.Id);
        if (input.ComponentName is null)
        {
            return new ModelRef(_types.Complete(draft, _objects.Build(draft, input), MayShare(input.Schema)).Id);
        }

        _objects.Defer(draft, input);
        return new ModelRef(draft.Id);
    }

    /// <summary>Builds the members of the components met so far, and of those met on the way.</summary>
    public void BuildComponents() => _objects.BuildDeferred(_cancellationToken);

    public TypeRef AddEnum(ShapeInput input, SpecSchema source, EnumKind kind, IReadOnlyList<SpecScalar> values)
    {
        // An alias of an enum component, and a component that is nothing but the enum, are one type.
        if (source != input.Schema && source.ComponentName is not null)
        {
            return Build(source, input.Place);
        }

        var draft = _types.Add(input.ComponentName, input.Place, input.Schema.Node);
        var members = EnumMemberBuilder.Build(source, kind, values);
        var model = new EnumModel(Name: draft.Id, NamesName: "", Place: "", Doc: Docs.Of(input.Schema), Deprecated: input.Schema.Deprecated, Kind: kind, Members: members);
        var completed = _types.Complete(draft, model, MayShare(input.Schema));
        return new EnumRef(completed.Id, "", kind, IsOpen: kind == EnumKind.String && Options.Enums == EnumStyle.Open);
    }

    /// <summary>A union, or the one type that its cases come to. The schema's type stands before the cases are built: one of them may be a list of the union.</summary>
    /// <param name="input">The schema.</param>
    /// <param name="place">Names the union.</param>
    /// <param name="build">Builds its cases.</param>
    /// <param name="whole">What the schema is of the union, where it is not the union itself; null where its type stands already.</param>
    public TypeRef AddUnion(ShapeInput input, TypePlace place, Func<(string? Discriminator, EquatableArray<UnionCaseModel> Cases)> build, Func<TypeRef, TypeRef?>? whole = null)
    {
        var draft = _types.Add(input.ComponentName, place, input.Schema.Node);
        var union = new UnionRef(draft.Id);
        var known = whole is null ? union : whole(union);
        if (known is not null)
        {
            _built[input.Schema] = known;
        }

        var (discriminator, cases) = build();
        if (cases.Count == 1 && (known is null || !_selfReferring.Contains(input.Schema)))
        {
            return cases[0].Type;
        }

        foreach (var one in cases.Where(one => discriminator is not null && one.Type is ModelRef && one.Marks.Count == 1))
        {
            _types[((ModelRef)one.Type).Name].ProposeTag(discriminator!, one.Marks[0]);
        }

        var model = new UnionModel(draft.Id, "", Docs.Of(input.Schema), input.Schema.Deprecated, discriminator, cases);
        return new UnionRef(_types.Complete(draft, model, MayShare(input.Schema)).Id);
    }

    /// <summary>Whether a schema is a class of its own even if it adds nothing to its base.</summary>
    public bool IsDerived(SpecSchema schema) => _hierarchies.BaseOf(schema) is not null;

    public static TypePlace PlaceOf(SpecSchema component) =>
        TypePlace.Of(Identifier.Pascal(component.ComponentName!, "Schema"), component.ComponentName!);

    private bool MayShare(SpecSchema schema) => schema.ComponentName is null && !_selfReferring.Contains(schema);
}
