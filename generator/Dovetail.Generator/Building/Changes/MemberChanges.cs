using Dovetail.Generator.Common;
using Dovetail.Generator.Customizing;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;

namespace Dovetail.Generator.Building.Changes;

/// <summary>
/// Applies what the user says of members, once all types have their names. The class that declares a member decides for those that inherit it. What can not be done leaves the
/// member as it is; one whose name the user's part has taken for something else is left to the unknown members, so that nothing is lost.
/// </summary>
internal sealed class MemberChanges
{
    private readonly Dictionary<string, TypeModel> _types;
    private readonly MemberTypes _memberTypes;
    private readonly ChangeNotes _notes;

    /// <summary>By the class that declares it and its name in JSON; null for one that is left out.</summary>
    private readonly Dictionary<(string Type, string Member), PropertyModel?> _changed = [];

    private MemberChanges(EquatableArray<TypeModel> types, ChangeNotes notes)
    {
        _types = types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        _memberTypes = new MemberTypes(_types);
        _notes = notes;
    }

    /// <param name="types">All types.</param>
    /// <param name="changes">What is different, with the names of the types.</param>
    /// <param name="notes">Receives what matches nothing or does not fit.</param>
    public static EquatableArray<TypeModel> Apply(EquatableArray<TypeModel> types, IEnumerable<(TypeChange Change, string Name)> changes, ChangeNotes notes)
    {
        var members = new MemberChanges(types, notes);
        foreach (var (change, name) in changes)
        {
            members.Read(change, name);
        }

        return members._changed.Count == 0 ? types : types.Select(type => type is ObjectModel model ? members.Changed(model) : type).ToEquatableArray();
    }

    private void Read(TypeChange change, string name)
    {
        if (_types[name] is not ObjectModel model)
        {
            return;
        }

        foreach (var member in change.Members)
        {
            if (Find(model, member.Source, member.Member) is { } property)
            {
                Set(model, property, Changed(model, Current(model, property), member));
            }
        }

        foreach (var member in change.Part?.Members ?? [])
        {
            Declared(model, member);
        }
    }

    /// <summary>The member as it is so far; null where it is left out.</summary>
    private PropertyModel? Current(ObjectModel model, PropertyModel property) => _changed.TryGetValue((model.Name, property.JsonName), out var changed) ? changed : property;

    private void Set(ObjectModel model, PropertyModel property, PropertyModel? changed)
    {
        if (changed != property)
        {
            _changed[(model.Name, property.JsonName)] = changed;
        }
    }

    private PropertyModel? Find(ObjectModel model, ChangeSource source, string member)
    {
        if (model.Properties.FirstOrDefault(property => property.JsonName == member) is not { } property)
        {
            _notes.Unmatched(source, $"'{member}' is no member of {model.Name}", member, NearestName.Of(member, model.Properties.Select(other => other.JsonName)));
            return null;
        }

        if (property.IsInherited)
        {
            _notes.Unfit(source, $"'{member}' belongs to {OwnerOf(model, property)}, of which {model.Name} is derived: it is changed there");
            return null;
        }

        return property;
    }

    private PropertyModel? Changed(ObjectModel model, PropertyModel? property, MemberChange change)
    {
        if (property is null)
        {
            return null;
        }

        if (change.Hidden)
        {
            return IsHidable(model, property, change.Source) ? null : property;
        }

        property = change.Name is { } name && IsFree(model, property, name, change.Source) ? property with { Name = name } : property;
        if (change.Type is not { } type)
        {
            return property;
        }

        var (fitting, fault) = _memberTypes.Fit(property, type);
        fault ??= type.Form is CollectionForm.AsRead ? null
            : $"'{type.Text}' is no type for a member that is generated: IReadOnlyList and IReadOnlyDictionary are, and a property of yours may have any";
        fault ??= IsTag(model, property) ? $"'{property.JsonName}' tells classes apart, and keeps its type" : null;
        if (fault is not null)
        {
            _notes.Unfit(change.Source, fault);
            return property;
        }

        return property with { Type = fitting! };
    }

    private void Declared(ObjectModel model, DeclaredMember member)
    {
        var property = member.JsonName is { } json
            ? Find(model, member.Source, json)
            : model.Properties.FirstOrDefault(property => !property.IsInherited && Current(model, property)?.Name == member.Name);
        if (property is null || Current(model, property) is not { } current)
        {
            if (member is { IsRequired: true, JsonName: null })
            {
                _notes.Unfit(member.Source, $"'{member.Name}' is required, and no member of the schema: a {model.Name} that is read does not have it");
            }

            return;
        }

        var (type, fault) = member switch
        {
            { Type: null } => (null, $"'{member.Name}' is the name of the member '{property.JsonName}', and no property of the object"),
            { CanRead: false } => (null, $"'{member.Name}' can not be read, and so not be sent"),
            { CanWrite: false } => (null, $"'{member.Name}' can not be set: what is read would be lost"),
            _ => _memberTypes.Fit(property, member.Type),
        };
        if (fault is null && IsTag(model, property) && type != property.Type)
        {
            fault = $"'{property.JsonName}' tells classes apart, and keeps its type";
        }

        if (fault is not null)
        {
            _notes.Unfit(member.Source, $"{fault}. As it is, '{property.JsonName}' is kept among the unknown members");
            _changed[(model.Name, property.JsonName)] = null;
            return;
        }

        _changed[(model.Name, property.JsonName)] = current with
        {
            Name = member.Name,
            Type = type!,
            Initializer = null,
            IsOptional = member.Type!.IsOptional,
            IsInitOnly = member.IsInitOnly,
            Declared = new(member.IsRequired, member.Type.IsNullable || member.Type.IsOptional, member.Type.Form),
        };
    }

    private bool IsHidable(ObjectModel model, PropertyModel property, ChangeSource source)
    {
        var fault = IsTag(model, property) ? $"'{property.JsonName}' tells classes apart, and can not be left out"
            : property is { Required: true, ReadOnly: false } ? $"'{property.JsonName}' is required: a {model.Name} that is sent without it is refused"
            : null;
        if (fault is not null)
        {
            _notes.Unfit(source, fault);
        }

        return fault is null;
    }

    private bool IsFree(ObjectModel model, PropertyModel property, string name, ChangeSource source)
    {
        var others = model.Properties
            .Where(other => other.JsonName != property.JsonName)
            .Select(other => Current(model, other)?.Name)
            .Append(model.AdditionalProperties?.PropertyName);
        var fault = !NameChanges.IsLegal(name) ? $"'{name}' is no name in C#"
            : name == model.Name ? $"'{name}' is the name of the class: C# lets no member be called so"
            : ReservedNames.ModelMembers.Contains(name) || others.Contains(name) ? $"{model.Name} has another member '{name}'"
            : null;
        if (fault is not null)
        {
            _notes.Unfit(source, fault);
        }

        return fault is null;
    }

    private bool IsTag(ObjectModel model, PropertyModel property) =>
        property.JsonName == model.Discriminator
        || property.Name == model.Tag?.PropertyName
        || _types.Values.OfType<UnionModel>().Any(union => union.Discriminator == property.JsonName && union.Cases.Any(one => one.Type == new ModelRef(model.Name)));

    private string OwnerOf(ObjectModel model, PropertyModel property)
    {
        while (property.IsInherited && model.Base is { } @base && _types[@base] is ObjectModel parent)
        {
            model = parent;
            property = parent.Properties.First(other => other.JsonName == property.JsonName);
        }

        return model.Name;
    }

    private ObjectModel Changed(ObjectModel model)
    {
        var properties = new List<PropertyModel>();
        var tag = model.Tag;
        foreach (var property in model.Properties)
        {
            var changed = _changed.TryGetValue((OwnerOf(model, property), property.JsonName), out var own) ? own : property;
            tag = tag?.PropertyName == property.Name ? changed is null ? null : tag with { PropertyName = changed.Name } : tag;
            if (changed is not null)
            {
                properties.Add(changed with { IsInherited = property.IsInherited });
            }
        }

        return model with { Properties = properties.ToEquatableArray(), Tag = tag };
    }
}
