using System.Text.Json;
using Dovetail.Generator.Model;

namespace Dovetail.RoundTrip.Samples;

/// <summary>Makes JSON that fits a model. A new kind of type is a new arm of <see cref="Value"/> or of <see cref="OfType"/>.</summary>
internal sealed class SampleMaker
{
    /// <summary>Below that only what is required, and empty lists and maps.</summary>
    private const int DeepestOptional = 3;

    /// <summary>What requires itself has no finite value.</summary>
    private const int Deepest = 40;

    private const int MostMembers = 600;

    private readonly IReadOnlyDictionary<string, TypeModel> _types;
    private readonly SampleStyle _style;
    private readonly Random _random;
    private int _members;

    private SampleMaker(IReadOnlyDictionary<string, TypeModel> types, SampleStyle style, int seed) =>
        (_types, _style, _random) = (types, style, new Random(seed));

    /// <returns>The sample; null where the model requires itself, so that nothing finite fits it.</returns>
    public static SampleValue? TryMake(TypeModel type, IReadOnlyDictionary<string, TypeModel> types, SampleStyle style, int seed) =>
        new SampleMaker(types, style, seed).OfType(type, depth: 0);

    private SampleValue? OfType(TypeModel type, int depth) => type switch
    {
        _ when depth > Deepest => null,
        ObjectModel model => Object(model, depth),
        UnionModel union => Union(union, depth),
        EnumModel model => Enum(model, isOpen: true),
        _ => throw new InvalidOperationException($"{type.GetType().Name} has no samples."),
    };

    private SampleValue? Value(TypeRef type, int depth) => type switch
    {
        ScalarRef scalar => ScalarSamples.Any(scalar.Kind, AtEdge(), _random),
        ModelRef model => OfType(_types[model.Name], depth + 1),
        UnionRef union => OfType(_types[union.Name], depth + 1),
        EnumRef @enum => Enum((EnumModel)_types[@enum.Name], @enum.IsOpen),
        ListRef list => new SampleArray([.. Few(list.Item, depth)]),
        MapRef map => new SampleObject([.. Entries(map.Value, depth)]),
        NullableRef => AllowsNull() ? SampleScalar.Null : Value(((NullableRef)type).Value, depth),
        _ => throw new InvalidOperationException($"{type.GetType().Name} has no samples."),
    };

    /// <summary>Of a class with derived ones, one of those; or one that nobody knows yet.</summary>
    private SampleObject? Object(ObjectModel model, int depth)
    {
        if (model.Derived.IsEmpty)
        {
            return Object(model, tag: null, depth);
        }

        var choice = _random.Next(model.Derived.Count + 1);
        return choice == model.Derived.Count
            ? Object(model, "never heard of", depth)
            : Object((ObjectModel)_types[model.Derived[choice].Name], model.Derived[choice].Value, depth);
    }

    private SampleObject? Object(ObjectModel model, string? tag, int depth)
    {
        var members = new List<SampleMember>();
        foreach (var property in model.Properties)
        {
            if (property.JsonName == model.Discriminator && TagOf(model, property, tag) is { } value)
            {
                members.Add(new SampleMember(property.JsonName, value));
                continue;
            }

            if (!property.Required && LeavesOut(depth))
            {
                continue;
            }

            if (Member(property, depth) is { } member)
            {
                members.Add(member);
            }
            else if (property.Required)
            {
                return null;
            }
        }

        members.AddRange(Unknown(model, depth));
        _members += members.Count;
        return new SampleObject(_random.Next(4) == 0 ? [.. members.AsEnumerable().Reverse()] : members);
    }

    /// <summary>A value of one of the cases; now and then one of none, which is kept as it is.</summary>
    private SampleValue? Union(UnionModel union, int depth)
    {
        if (AtEdge() && _random.Next(4) == 0 && UnknownCase(union) is { } unknown)
        {
            return unknown;
        }

        var start = _random.Next(union.Cases.Count);
        return Enumerable.Range(start, union.Cases.Count)
            .Select(index => union.Cases[index % union.Cases.Count])
            .Select(one => WithMark(union, one, Value(one.Type, depth)))
            .FirstOrDefault(value => value is not null);
    }

    /// <summary>What is new in a later version of the API: a case whose discriminator nobody knows, or one of another kind of JSON.</summary>
    private static SampleScalar? UnknownCase(UnionModel union) => union switch
    {
        { Discriminator: { } name } when union.Cases.All(one => one.Kind != "object" || !one.Marks.IsEmpty) => new SampleScalar($"{{{Quote(name)}: \"never heard of\", \"digits\": 1.50}}", SampleEquality.Exact),
        { Discriminator: null } when union.Cases.All(one => one.Kind is "object" or "string") => new SampleScalar("[1.50, true]", SampleEquality.Exact),
        _ => null,
    };

    /// <summary>An object of a case has one of the values that tell the case from the others. Where the case's own member lists values the sample has one of them already.</summary>
    private SampleValue? WithMark(UnionModel union, UnionCaseModel one, SampleValue? value)
    {
        if (union.Discriminator is null || one.Marks.IsEmpty || value is not SampleObject known)
        {
            return value;
        }

        var own = one.Type is ModelRef model ? ((ObjectModel)_types[model.Name]).Properties.FirstOrDefault(property => property.JsonName == union.Discriminator) : null;
        if (own is { Initializer: not null } || (own is { Type: EnumRef } && !IsOfAnother(union, one, known)))
        {
            return value;
        }

        var text = one.Marks[_random.Next(one.Marks.Count)];
        var mark = new SampleScalar(own?.Type is ScalarRef { Kind: ScalarKind.Boolean or ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double } ? text : Quote(text), SampleEquality.Exact);
        return new SampleObject([.. known.Members.Where(member => member.Name != union.Discriminator), new SampleMember(union.Discriminator, mark)]);
    }

    private static bool IsOfAnother(UnionModel union, UnionCaseModel one, SampleObject value)
    {
        var tag = (value.Members.FirstOrDefault(member => member.Name == union.Discriminator)?.Value as SampleScalar)?.Json;
        return union.Cases.Where(other => other != one).SelectMany(other => other.Marks).Any(mark => Quote(mark) == tag);
    }

    private SampleMember? Member(PropertyModel property, int depth)
    {
        if (property.Nullable && AllowsNull())
        {
            return new SampleMember(property.JsonName, SampleScalar.Null);
        }

        var value = property.Initializer is { } literal ? Literal(literal) : Value(property.Type, depth);
        return value is null ? null : new SampleMember(property.JsonName, value);
    }

    /// <summary>The value that tells a class from the others of its hierarchy: it has to be there, though documents often forget to say that it is required.</summary>
    private SampleScalar? TagOf(ObjectModel model, PropertyModel property, string? tag) =>
        tag is not null ? new SampleScalar(Quote(tag), SampleEquality.Exact)
        : (model.Tag?.Value ?? property.Initializer) is { } literal ? Literal(literal)
        : null;

    /// <summary>Members that the document does not name.</summary>
    private IEnumerable<SampleMember> Unknown(ObjectModel model, int depth)
    {
        if (_style is SampleStyle.Full or SampleStyle.Least or SampleStyle.Nulls)
        {
            return [];
        }

        string[] names = ["x-unknown", "", "ünknown \"", "Unknown"];
        return names
            .Where(name => model.Properties.All(property => property.JsonName != name))
            .Select(name => (name, value: Value(model.AdditionalProperties?.Value ?? ScalarRef.Json, depth)))
            .Where(pair => pair.value is not null)
            .Select(pair => new SampleMember(pair.name, pair.value!));
    }

    private IEnumerable<SampleValue> Few(TypeRef item, int depth) =>
        Enumerable.Range(0, Count(depth)).Select(_ => Value(item, depth + 1)).OfType<SampleValue>();

    private IEnumerable<SampleMember> Entries(TypeRef value, int depth) =>
        Few(value, depth).Select((sample, index) => new SampleMember(index == 0 ? "key" : "schlüssel \\ 2", sample));

    private SampleScalar Enum(EnumModel model, bool isOpen)
    {
        var isUnknown = isOpen && AtEdge();
        var value = isUnknown || model.Members.IsEmpty ? "123" : model.Members[_random.Next(model.Members.Count)].WireValue;
        return new SampleScalar(model.Kind is EnumKind.String ? Quote(isUnknown ? "never heard of" : value) : value, SampleEquality.Exact);
    }

    private SampleScalar Literal(LiteralModel literal) => new(
        literal switch
        {
            StringLiteralModel text => Quote(text.Value),
            NumberLiteralModel number => number.Text,
            BooleanLiteralModel boolean => boolean.Value ? "true" : "false",
            EnumLiteralModel member => Quote(((EnumModel)_types[member.EnumName]).Members.First(other => other.Name == member.MemberName).WireValue),
            _ => throw new InvalidOperationException($"{literal.GetType().Name} has no samples."),
        },
        SampleEquality.Exact);

    private int Count(int depth) => depth >= DeepestOptional || _members > MostMembers || _style is SampleStyle.Least ? 0 : _random.Next(1, 3);

    private bool LeavesOut(int depth) =>
        depth >= DeepestOptional || _members > MostMembers || _style is SampleStyle.Least || (_style is SampleStyle.Mixed && _random.Next(2) == 0);

    private bool AllowsNull() => _style is SampleStyle.Nulls || (_style is SampleStyle.Mixed && _random.Next(3) == 0);

    private bool AtEdge() => _style is SampleStyle.Edges || (_style is SampleStyle.Mixed && _random.Next(2) == 0);

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
