using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Model.Testing;
using Dovetail.Generator.Naming;

namespace Dovetail.Generator.Building.Testing;

/// <summary>Chooses a valid value for each type: as small as the document allows, and the same each time.</summary>
internal sealed class SampleBuilder
{
    private readonly Dictionary<string, TypeModel> _types;
    private readonly SampleRanks _ranks;

    /// <summary>What the discriminators of unions say of their cases, by the model and the member on the wire.</summary>
    private readonly Dictionary<(string Model, string Member), string> _marks = [];

    /// <summary>The models that are sent as forms.</summary>
    private readonly HashSet<string> _forms;

    public SampleBuilder(ApiModel api)
    {
        var bodies = api.Groups.SelectMany(group => group.Operations).SelectMany(operation => operation.Bodies).SelectMany(body => body.Alternatives.Prepend(body));
        _forms = new(bodies.Where(body => body.Kind is BodyKind.Form).Select(body => body.Type).OfType<ModelRef>().Select(model => model.Name), StringComparer.Ordinal);
        _types = api.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        _ranks = new SampleRanks(api.Types);
        foreach (var union in api.Types.OfType<UnionModel>().Where(union => union.Discriminator is not null))
        {
            foreach (var one in union.Cases.Where(one => one is { Type: ModelRef, Marks.IsEmpty: false }))
            {
                _marks[(((ModelRef)one.Type).Name, union.Discriminator!)] = one.Marks[0];
            }
        }
    }

    /// <summary>The document promises the member, and the model does not have it by itself.</summary>
    public static bool IsNeeded(PropertyModel property) => property is { Required: true, Initializer: null };

    public bool IsFinite(TypeModel model) => _ranks.Of(model.Name) != SampleRanks.Endless;

    public TypeModel? TypeOf(string name) => _types.TryGetValue(name, out var type) ? type : null;

    public FactoryModel FactoryOf(ObjectModel model)
    {
        if (!model.Derived.IsEmpty)
        {
            var smallest = model.Derived.OrderBy(derived => _ranks.Of(derived.Name)).First().Name;
            return new FactoryModel(model.Name, model.Place, smallest, []);
        }

        var members = model.Properties.Where(property => property.Initializer is null && property.Name != model.Tag?.PropertyName).ToList();
        var given = MembersFor(model, members);
        var requests = members.Select(member => new NameRequest(member.Name, [Identifier.Camel(member.Name), "the" + member.Name]));
        var names = new UniqueNames(StringComparer.Ordinal, []).Assign([.. requests]);
        return new FactoryModel(model.Name, model.Place, null, members.Select((member, index) => new FactoryMemberModel(
            names[index],
            member.Name,
            member.Type,
            member.IsOptional,
            given.Contains(member) || member.Declared is { TakesNull: false } ? Of(model, member) : null)
        {
            Form = member.Declared?.Form ?? CollectionForm.AsRead,
            TakesNull = member.Declared?.TakesNull ?? member is not { Type: OwnRef, TakesNull: false },
        }).ToEquatableArray());
    }

    /// <summary>The body of a multipart request: its parts, and their headers.</summary>
    public FactoryModel FactoryOf(PartsModel model)
    {
        var members = model.Parts.SelectMany(part => part.Headers
            .Select(header => (header.Name, header.Type, Sample: header.Required ? Of(header.Type, header.WireName, null) : null))
            .Prepend((part.Name, part.Type, Sample: part.Required ? Of(part.Type, part.WireName, SampleRanks.Sent(part.Type, part.Constraint)) : null))).ToList();
        var names = new UniqueNames(StringComparer.Ordinal, []).Assign(
            [.. members.Select(member => new NameRequest(member.Name, [Identifier.Camel(member.Name), "the" + member.Name]))]);
        var parameters = members.Select((member, index) => new FactoryMemberModel(names[index], member.Name, member.Type, false, member.Sample));
        return new FactoryModel(model.Name, model.Place, null, parameters.ToEquatableArray());
    }

    /// <returns>Null where the type has no valid value.</returns>
    public SampleModel? Of(TypeRef type, string hint, ConstraintModel? constraint) => type switch
    {
        _ when _ranks.Of(type, constraint) == SampleRanks.Endless => null,
        ScalarRef scalar => new ScalarSample(scalar.Kind, hint, constraint is null ? null : (constraint with { Rule = null }).OrNull),
        NullableRef nullable => Of(nullable.Value, hint, constraint),
        EnumRef item => OfEnum(item, constraint),
        ModelRef model => TypeOf(model.Name) is ObjectModel ? new FactorySample(model.Name) : null,
        UnionRef union => OfUnion(union, hint),
        ListRef list => OfList(list, hint, constraint),
        MapRef map => new MapSample(map, Of(map.Value, hint, constraint?.Values), constraint?.MinProperties ?? 0),
        FileRef => new FileSample(),
        _ => null,
    };

    private SampleModel? Of(ObjectModel model, PropertyModel member)
    {
        // A null is valid, and ends what would not end.
        if (member.Nullable && _ranks.Of(member.Type, member.Constraint) >= _ranks.Of(model.Name))
        {
            return null;
        }

        var constraint = _marks.TryGetValue((model.Name, member.JsonName), out var mark)
            ? (member.Constraint ?? ConstraintModel.None) with { OneOf = [mark] }
            : member.Constraint;
        return Of(member.Type, member.JsonName, IsFieldOfForm(model, member) ? SampleRanks.Sent(member.Type, constraint) : constraint);
    }

    /// <summary>A list that a form is promised.</summary>
    private bool IsFieldOfForm(ObjectModel model, PropertyModel member) =>
        _forms.Contains(model.Name) && member is { Required: true, Type: ListRef list } && _ranks.Of(list.Item, member.Constraint?.Items) < _ranks.Of(model.Name);

    /// <summary>Those that have a value by default: the ones that are needed, and as many more as an object has to have, or as they ask for.</summary>
    private HashSet<PropertyModel> MembersFor(ObjectModel model, IReadOnlyList<PropertyModel> members)
    {
        var given = new HashSet<PropertyModel>(members.Where(IsNeeded));
        var others = model.Constraint is { } demands ? demands.DependentRequired : [];
        var missing = (model.Constraint?.MinProperties ?? 0) - model.Properties.Count(property => property.Initializer is not null) - given.Count;
        foreach (var member in members.Where(member => !given.Contains(member) && _ranks.Of(member.Type, member.Constraint) == 0).Take(Math.Max(0, missing)).ToList())
        {
            given.Add(member);
        }

        var isSettled = false;
        while (!isSettled)
        {
            var asked = others.Where(entry => given.Any(member => member.JsonName == entry.Member)).SelectMany(entry => entry.Others);
            isSettled = !members.Where(member => asked.Contains(member.JsonName, StringComparer.Ordinal)).ToList().Aggregate(false, (grew, member) => given.Add(member) || grew);
        }

        return given;
    }

    private EnumSample? OfEnum(EnumRef type, ConstraintModel? constraint)
    {
        if (TypeOf(type.Name) is not EnumModel { Members.IsEmpty: false } model)
        {
            return null;
        }

        var allowed = model.Members.Where(member => constraint is null or { OneOf.IsEmpty: true } || constraint.OneOf.Contains(member.WireValue, StringComparer.Ordinal)).ToList();
        return new EnumSample(type, (allowed.Count == 0 ? [.. model.Members] : allowed).Select(member => member.Name).ToEquatableArray());
    }

    private UnionSample? OfUnion(UnionRef type, string hint)
    {
        if (TypeOf(type.Name) is not UnionModel union)
        {
            return null;
        }

        var one = union.Cases.OrderBy(one => _ranks.Of(one.Type, one.Constraint)).First();
        var constraint = one.Type is EnumRef && !one.Marks.IsEmpty ? (one.Constraint ?? ConstraintModel.None) with { OneOf = one.Marks } : one.Constraint;
        return Of(one.Type, hint, constraint) is { } value ? new UnionSample(union.Name, one.Type, value) : null;
    }

    private ListSample OfList(ListRef type, string hint, ConstraintModel? constraint)
    {
        var count = constraint?.MinItems ?? 0;
        var item = count == 0 ? null : Of(type.Item, hint, constraint?.Items);
        return new ListSample(type.Item, count > 1 && constraint!.UniqueItems && item is FactorySample model ? Varied(model) : item, item is null ? 0 : count);
    }

    /// <summary>The same by a member that tells the items of a list apart.</summary>
    private FactorySample Varied(FactorySample sample)
    {
        var model = (ObjectModel)_types[sample.Factory];
        var member = FactoryOf(model).Members.FirstOrDefault(member => member.Sample is ScalarSample { Kind: not ScalarKind.Boolean, Constraint: null or { OneOf.IsEmpty: true } });
        return member is null ? sample : sample with { Varied = member.ParameterName, Variation = member.Sample };
    }
}
