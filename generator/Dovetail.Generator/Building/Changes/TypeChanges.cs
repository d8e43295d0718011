using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Common;
using Dovetail.Generator.Customizing;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;

namespace Dovetail.Generator.Building.Changes;

/// <summary>The types that the user changes: found among those that the client has, and what does not fit is told.</summary>
internal sealed class TypeChanges
{
    private readonly ChangeNotes _notes;
    private readonly List<TypeChange> _changes;
    private readonly HashSet<string> _components;
    private readonly List<(TypeChange Change, TypeDraft Type)> _found = [];

    /// <param name="notes">What the attributes say, and where it is told what becomes of it.</param>
    /// <param name="options">Whose names hold where no attribute says another.</param>
    /// <param name="namespace">The client's: a class of another one is no part of its models.</param>
    /// <param name="components">The names of the document's schemas, types of the client or not.</param>
    public TypeChanges(ChangeNotes notes, GeneratorOptions options, string @namespace, IEnumerable<string> components)
    {
        _notes = notes;
        _components = new HashSet<string>(components, StringComparer.Ordinal);
        var isInternal = options.Visibility is ClientVisibility.Internal;
        _changes = [.. notes.Customization.Schemas.Where(part => IsOfClient(part, @namespace)).Select(part => Read(part, isInternal))
            .Concat(options.Names.Select(NameChanges.TypeOf).OfType<TypeChange>())];
    }

    public bool IsEmpty => _changes.Count == 0;

    /// <summary>The changes with their types, those that were found.</summary>
    public IReadOnlyList<(TypeChange Change, TypeDraft Type)> Found => _found;

    /// <summary>Finds the types.</summary>
    /// <param name="find">A type by the schema's name, or by the name that the type has by itself; null for none.</param>
    /// <param name="names">All names that could be meant.</param>
    public void Resolve(Func<string, TypeDraft?> find, IEnumerable<string> names)
    {
        foreach (var change in _changes)
        {
            if (find(change.Schema) is { } type)
            {
                Add(change, type);
            }
            else
            {
                _notes.Unmatched(change.Source, _components.Contains(change.Schema)
                    ? $"No class is made of the schema '{change.Schema}': it is a list or a plain value, another type stands for it, or no operation leads to it"
                    : $"'{change.Schema}' is no schema that the client has", change.Schema, NearestName.Of(change.Schema, names.Where(name => name != change.Schema)));
            }
        }
    }

    /// <summary>Whether the name can be had: it is taken by nothing that the client has by itself.</summary>
    public bool IsFree(TypeChange change, ICollection<string> taken)
    {
        if (!NameChanges.IsLegal(change.Name!))
        {
            _notes.Unfit(change.Source, $"'{change.Name}' is no name in C#");
            return false;
        }

        if (taken.Contains(change.Name!))
        {
            _notes.Unfit(change.Source, $"'{change.Name}' is the name of another type of the client already");
            return false;
        }

        return true;
    }

    private void Add(TypeChange change, TypeDraft type)
    {
        // An entry that renames a member says nothing of its type.
        var other = change.Name is null ? default : _found.FirstOrDefault(item => item.Type == type && item.Change.Name is not null);
        if (other.Change is { } first)
        {
            _notes.Repeated(change.Source, $"The schema '{change.Schema}'", first.Source);
        }
        else if (change.Part is not null && type.Model is EnumModel)
        {
            _notes.Unfit(change.Source, $"'{change.Schema}' is an enum, of which C# knows no parts: the option dovetail_names renames it");
        }
        else
        {
            Check(change, type.Model!);
            _found.Add((change, type));
        }
    }

    /// <summary>What the user's part asks of the type and can not have.</summary>
    private void Check(TypeChange change, TypeModel type)
    {
        if (change.Part is not { } part)
        {
            return;
        }

        if (part.IsSealed && type is ObjectModel { Derived.IsEmpty: false })
        {
            _notes.Unfit(part.Source, $"'{part.Name}' is sealed, and other models are derived of it");
        }
        else if (part.HasConstructor && type is ObjectModel)
        {
            _notes.Unfit(part.Source, $"'{part.Name}' declares a constructor without parameters, which the model has already. OnRead is called for each that is read");
        }
        else if (type is not ObjectModel && !part.Changes.IsEmpty)
        {
            _notes.Unfit(part.Changes[0].Source, $"'{change.Schema}' is a {(type is UnionModel ? "choice of types" : "body in parts")}, whose members can not be changed");
        }
    }

    private bool IsOfClient(SchemaPart part, string @namespace)
    {
        if (Plain(part.Namespace) == Plain(@namespace))
        {
            _notes.Claim(part.Key);
            return true;
        }

        if (part.Document is not null)
        {
            _notes.Unfit(part.Source, $"'{part.Name}' stands in the namespace {part.Namespace}, and the models of '{part.Document}' in {@namespace}");
        }

        return false;
    }

    private TypeChange Read(SchemaPart part, bool isInternal)
    {
        if (part.IsInternal is { } own && own != isInternal)
        {
            var (said, asked) = own ? ("internal", "public") : ("public", "internal");
            _notes.Unfit(part.Source, $"'{part.Name}' is {said}, and its client is {asked}: both parts of a class have to say the same");
        }

        return new(part.Source, part.Schema, part.Name, part) { Members = part.Changes };
    }

    private static string Plain(string @namespace) => @namespace.Replace("@", "");
}
