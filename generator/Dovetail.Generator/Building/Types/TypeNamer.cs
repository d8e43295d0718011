using Dovetail.Generator.Building.Changes;
using Dovetail.Generator.Building.Operations;
using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;

namespace Dovetail.Generator.Building.Types;

/// <summary>Gives the types of a client their names, once all are known, and drops those that nothing reaches.</summary>
internal sealed class TypeNamer
{
    private readonly TypeTable _types;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _enumNames = new(StringComparer.Ordinal);
    private readonly List<TypeDraft> _reached = [];
    private readonly ILookup<string?, TypeUse> _uses;
    private readonly HashSet<string?> _inTypes;

    /// <summary>The names of enums that each group has a type of, by their names in each.</summary>
    private readonly Dictionary<(string Id, string Group), (string Name, string NamesName)> _groupEnums = [];

    /// <param name="types">All drafts.</param>
    /// <param name="roots">What operations and webhooks refer to.</param>
    /// <param name="taken">The names of the client's own types.</param>
    /// <param name="changes">The names that the user gives.</param>
    public TypeNamer(TypeTable types, IReadOnlyList<TypeUse> roots, IReadOnlyList<string> taken, TypeChanges changes)
    {
        _types = types;
        Reach(roots.Select(root => root.Type));
        _uses = roots.ToLookup(root => TypeGraph.IdOf(root.Type));
        _inTypes = [.. _reached.SelectMany(draft => TypeGraph.ReferencesOf(draft.Model!)).Select(TypeGraph.IdOf)];
        AssignAll(taken, []);
        if (!changes.IsEmpty)
        {
            changes.Resolve(Find, _names.Values.Concat(_reached.Select(draft => draft.ComponentName).OfType<string>()));
            Rename(changes, taken);
        }
    }

    /// <summary>The names of the types that the user changes.</summary>
    public string NameOf(TypeDraft draft) => _names[draft.Id];

    /// <summary>By the schema's name, else by the name that the type has by itself.</summary>
    private TypeDraft? Find(string schema) => _reached.Find(draft => draft.ComponentName == schema) ?? _reached.Find(draft => NamesOf(draft).Contains(schema));

    private IEnumerable<string> NamesOf(TypeDraft draft) => _groupEnums.Where(item => item.Key.Id == draft.Id).Select(item => item.Value.Name).Append(_names[draft.Id]);

    /// <summary>A name that the user gives is his: what else would have it gives way.</summary>
    private void Rename(TypeChanges changes, IReadOnlyList<string> taken)
    {
        var known = new HashSet<string>(taken, StringComparer.OrdinalIgnoreCase);
        var given = new Dictionary<TypeDraft, string>();
        foreach (var (change, draft) in changes.Found.Where(item => item.Change.Name is not null))
        {
            if (changes.IsFree(change, known))
            {
                known.Add(change.Name!);
                given.Add(draft, change.Name!);
            }
        }

        AssignAll([.. known], given);
    }

    private void AssignAll(IReadOnlyList<string> taken, Dictionary<TypeDraft, string> given)
    {
        _names.Clear();
        _enumNames.Clear();
        _groupEnums.Clear();
        foreach (var pair in given)
        {
            _names.Add(pair.Key.Id, pair.Value);
        }

        var names = new UniqueNames(StringComparer.OrdinalIgnoreCase, taken.Concat(ReservedNames.Types));
        var open = _reached.Where(draft => !given.ContainsKey(draft)).ToList();
        Assign(names, open.Where(draft => draft.ComponentName is not null), draft => Request(draft.ComponentName!));
        Assign(names, open.Where(draft => draft.ComponentName is null), RequestInline);
        var ofGroups = open.Where(IsOfGroups).ToList();
        AssignInGroups(names, ofGroups);
        var enums = _reached.Except(ofGroups).Where(draft => draft.Model is EnumModel { Kind: EnumKind.String }).ToList();
        var wireNames = names.Assign([.. enums.Select(draft => new NameRequest(_names[draft.Id], [_names[draft.Id] + "Names", _names[draft.Id] + "WireNames"]))]);
        for (var i = 0; i < enums.Count; i++)
        {
            _enumNames.Add(enums[i].Id, wireNames[i]);
        }
    }

    /// <summary>
    /// Whether several groups have an enum that none of its names fits: another has its noun, and what remains is the way to it in one of the groups. Each has its own then.
    /// One that is a member too stays one type, so that its values can be handed on.
    /// </summary>
    private bool IsOfGroups(TypeDraft draft) => draft is { ComponentName: null, Model: EnumModel }
        && draft.Shared is { } noun && noun == draft.Place.Noun && noun != _names[draft.Id] && !_inTypes.Contains(draft.Id)
        && _uses[draft.Id].All(use => use.Group.Length > 0) && _uses[draft.Id].Select(use => use.Group).Distinct().Count() > 1;

    private void AssignInGroups(UniqueNames names, IReadOnlyList<TypeDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            names.Free(_names[draft.Id]);
        }

        var uses = drafts
            .SelectMany(draft => _uses[draft.Id].GroupBy(use => use.Group, (_, all) => (Draft: draft, Use: all.OrderBy(use => use.Method, StringComparer.Ordinal).First())))
            .ToList();
        var own = names.Assign([.. uses.Select(item => new NameRequest(
            $"{TypeStructure.MembersOf(item.Draft.Model!)} {item.Use.Group}",
            [Plurals.One(item.Use.Group) + item.Draft.Shared, item.Use.Group + item.Use.Method + item.Draft.Shared]))]);
        var wire = names.Assign([.. own.Select(name => new NameRequest(name, [name + "Names", name + "WireNames"]))]);
        for (var i = 0; i < uses.Count; i++)
        {
            _groupEnums.Add((uses[i].Draft.Id, uses[i].Use.Group), (own[i], ((EnumModel)uses[i].Draft.Model!).Kind == EnumKind.String ? wire[i] : ""));
        }
    }

    /// <summary>The types that something reaches, named, sorted by name.</summary>
    public EquatableArray<TypeModel> Types => _reached
        .SelectMany(FinishAll)
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>Where the schema of a type stands, by the type's name.</summary>
    public SpecLocation PlaceOf(string name) => _reached.First(draft => NamesOf(draft).Contains(name)).Node.Location;

    /// <summary>The same type as an operation of a group refers to it.</summary>
    public TypeRef NameIn(string group, TypeRef type) => type switch
    {
        ModelRef model => new ModelRef(_names[model.Name]),
        UnionRef union => new UnionRef(_names[union.Name]),
        EnumRef item when _groupEnums.TryGetValue((item.Name, group), out var own) => item with { Name = own.Name, NamesName = own.NamesName },
        EnumRef item => item with { Name = _names[item.Name], NamesName = item.Kind == EnumKind.String ? _enumNames[item.Name] : "" },
        ListRef list => new ListRef(NameIn(group, list.Item)),
        MapRef map => new MapRef(NameIn(group, map.Value)),
        NullableRef nullable => new NullableRef(NameIn(group, nullable.Value)),
        _ => type,
    };

    /// <summary>The same type with names where ids stood.</summary>
    public TypeRef Name(TypeRef type) => NameIn("", type);

    private void Reach(IEnumerable<TypeRef> roots)
    {
        var waiting = new Stack<TypeRef>(roots.Reverse());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.Count > 0)
        {
            if (TypeGraph.IdOf(waiting.Pop()) is { } id && seen.Add(id))
            {
                _reached.Add(_types[id]);
                foreach (var next in TypeGraph.ReferencesOf(_types[id].Model!))
                {
                    waiting.Push(next);
                }
            }
        }
    }

    private void Assign(UniqueNames names, IEnumerable<TypeDraft> drafts, Func<TypeDraft, NameRequest> request)
    {
        var list = drafts.ToList();
        var assigned = names.Assign([.. list.Select(request)]);
        for (var i = 0; i < list.Count; i++)
        {
            _names.Add(list[i].Id, assigned[i]);
        }
    }

    /// <summary>A name that is taken by C#'s usual types or by the client's own gets <c>Model</c> appended.</summary>
    private static NameRequest Request(string key)
    {
        var name = Identifier.Pascal(key, "Schema");
        return new NameRequest(key, ReservedNames.Types.Contains(name)
            ? [name + "Model", Identifier.Pascal(Symbols.SpellOut(key), "Schema") + "Model"]
            : [name, Identifier.Pascal(Symbols.SpellOut(key), "Schema"), name + "Model"]);
    }

    /// <summary>
    /// An inline schema by its noun, which all places that share it have, then by the way to it. A name that several structures want is that of a member
    /// of a component, where one is; else their members decide, so that a further place of either changes nothing.
    /// </summary>
    private static NameRequest RequestInline(TypeDraft draft)
    {
        var byPlace = Request(draft.Place.Name);
        if (draft.Shared is not { } name || ReservedNames.Types.Contains(name))
        {
            return byPlace;
        }

        string[] candidates = [name, .. draft.Place.Member is { } member ? [member] : Array.Empty<string>(), .. byPlace.Candidates];
        return new NameRequest($"{TypeStructure.MembersOf(draft.Model!)} {draft.Place.Name}", candidates) { Claim = draft.Place.Name == name ? 1 : 0 };
    }

    /// <summary>The type, or that of each group that has its own.</summary>
    private IEnumerable<TypeModel> FinishAll(TypeDraft draft)
    {
        var own = _groupEnums.Where(item => item.Key.Id == draft.Id).ToList();
        return own.Count == 0
            ? [Finish(draft)]
            : own.Select(item => ((EnumModel)draft.Model!) with { Name = item.Value.Name, NamesName = item.Value.NamesName, Place = item.Key.Group });
    }

    private TypeModel Finish(TypeDraft draft)
    {
        var name = _names[draft.Id];
        var place = draft.ComponentName ?? draft.Place.Root;
        return draft.Model switch
        {
            ObjectModel model => Finish(Tagged(draft, model), name, place),
            UnionModel model => model with
            {
                Name = name,
                Place = place,
                Cases = model.Cases.Select(one => one with { Type = Name(one.Type) }).ToEquatableArray(),
            },
            PartsModel model => model with
            {
                Name = name,
                Place = place,
                Parts = model.Parts
                    .Select(part => part with { Type = Name(part.Type), Name = Beside(name, part.Name, model.Parts.Select(other => other.Name)) })
                    .ToEquatableArray(),
            },
            EnumModel model => model with { Name = name, Place = place, NamesName = model.Kind == EnumKind.String ? _enumNames[draft.Id] : "" },
            var other => other!,
        };
    }

    private ObjectModel Finish(ObjectModel model, string name, string place) => model with
    {
        Name = name,
        Place = place,
        Base = model.Base is { } @base ? _names[@base] : null,
        Derived = model.Derived.Select(derived => derived with { Name = _names[derived.Name] }).ToEquatableArray(),
        Tag = model.Tag is { } tag ? new TagModel(DeclaredName(model, tag.PropertyName), Name(tag.Type), Name(tag.Value)!) : null,
        Properties = model.Properties
            .Select(property => property with { Type = Name(property.Type), Name = DeclaredName(model, property.Name), Initializer = Name(property.Initializer) })
            .ToEquatableArray(),
        AdditionalProperties = model.AdditionalProperties is { } more
            ? more with { PropertyName = more.IsInherited ? more.PropertyName : DeclaredName(model, more.PropertyName), Value = Name(more.Value) }
            : null,
    };

    private ObjectModel Tagged(TypeDraft draft, ObjectModel model) =>
        draft.Tag is { } tag && model.Discriminator is null ? TagBuilder.Attach(model, tag.Member, tag.Value, _types) : model;

    private LiteralModel? Name(LiteralModel? literal) => literal is EnumLiteralModel item ? item with { EnumName = _names[item.EnumName] } : literal;

    /// <summary>A property's name, which the class that declares it decides.</summary>
    private string DeclaredName(ObjectModel model, string member)
    {
        while (model.Base is { } @base && model.Properties.All(property => property.Name != member || property.IsInherited))
        {
            model = (ObjectModel)_types[@base].Model!;
        }

        return Beside(_names[model.Name], member, model.Properties.Select(property => property.Name));
    }

    /// <summary>C# lets no member be called as its class is (CS0542).</summary>
    private static string Beside(string type, string member, IEnumerable<string> others) => member != type
        ? member
        : others.Contains(member + "Value") ? member + "_Value" : member + "Value";
}
