using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Common;
using Dovetail.Generator.Customizing;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Changes;

/// <summary>The types of the user's own, by the schemas that they stand for.</summary>
internal sealed class OwnTypeTable
{
    private readonly Dictionary<string, OwnRef> _types = new(StringComparer.Ordinal);
    private readonly List<TypeInfoSourceModel> _sources = [];
    private readonly List<SharedModel> _shared = [];
    private readonly string _className;

    /// <param name="document">The document.</param>
    /// <param name="options">Whose types hold where no attribute says another.</param>
    /// <param name="className">The class that leads to their metadata.</param>
    /// <param name="notes">Receives what matches nothing or does not fit.</param>
    public OwnTypeTable(SpecDocument document, GeneratorOptions options, string className, ChangeNotes notes)
    {
        _className = className;
        var uses = (notes.Customization.Client?.Types ?? []).Concat(options.Types.Select(Read)).ToList();
        if (uses.Count == 0)
        {
            return;
        }

        var schemas = document.Schemas
            .GroupBy(schema => schema.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Schema, StringComparer.Ordinal);
        var known = new Dictionary<string, ChangeSource>(StringComparer.Ordinal);
        var names = new UniqueNames(StringComparer.OrdinalIgnoreCase, ReservedNames.ObjectMembers);
        foreach (var use in uses)
        {
            if (!schemas.TryGetValue(use.Schema, out var schema))
            {
                notes.Unmatched(use.Source, $"'{use.Schema}' is no schema of the document", use.Schema, NearestName.Of(use.Schema, schemas.Keys));
            }
            else if (known.TryGetValue(use.Schema, out var other))
            {
                notes.Repeated(use.Source, $"The type of the schema '{use.Schema}'", other);
            }
            else if (use.Type.Reading is OwnReading.Nothing)
            {
                notes.Unfit(use.Source, use.Fault);
            }
            else if (use.IsInternal && options.Visibility is not ClientVisibility.Internal)
            {
                notes.Unfit(use.Source, $"{use.Type.Name.Replace("global::", "")} is internal, and the client that would show it is public");
            }
            else
            {
                known.Add(use.Schema, use.Source);
                if (use.IsOpen)
                {
                    _shared.Add(new SharedModel(use.Type.Name, use.Source.Part!, use.Source.Place));
                }

                _types.Add(use.Schema, new OwnRef(use.Type.Name, use.Type.IsValueType, FormatOf(use, names), KindOf(schema)));
            }
        }
    }

    /// <summary>What leads to the metadata of the types; null where none is needed.</summary>
    public TypeInfoModel? Sources => _sources.Count == 0 ? null : new(_className, _sources.ToEquatableArray());

    /// <summary>The models of other clients among them.</summary>
    public EquatableArray<SharedModel> Shared => _shared.ToEquatableArray();

    /// <summary>Null where a schema has a type of the client's.</summary>
    public OwnRef? Of(SpecSchema schema) => schema.ComponentName is { } name && _types.TryGetValue(name, out var type) ? type : null;

    private OwnFormatModel FormatOf(OwnTypeUse use, UniqueNames names)
    {
        switch (use.Type.Reading)
        {
            case OwnReading.Model: return new SelfFormatModel();
            case OwnReading.Converter: return new ConverterFormatModel(use.Type.Reader);
            default:
                if (_sources.Find(source => source.Type == use.Type.Name && source.Context == use.Type.Reader) is not { } source)
                {
                    var name = names.Assign([NameRequest.Pascal(use.Type.Name.Substring(use.Type.Name.LastIndexOfAny(['.', ':']) + 1))])[0];
                    _sources.Add(source = new(name, use.Type.Name, use.Type.Reader));
                }

                return new TypeInfoFormatModel($"{_className}.{source.Name}");
        }
    }

    private static string KindOf(SpecSchema schema) => SchemaFacts.TypesOf(MergedSchema.Of(schema)) switch
    {
        SchemaTypes.Object => "object",
        SchemaTypes.String => "string",
        SchemaTypes.Integer or SchemaTypes.Number => "number",
        SchemaTypes.Boolean => "boolean",
        SchemaTypes.Array => "array",
        _ => "any",
    };

    private static OwnTypeUse Read(TypeEntry entry) => new(
        new ChangeSource(null, -1) { Option = ("dovetail_types", entry.Text) },
        entry.Schema,
        new OwnType(entry.Type, entry.IsStruct, ReadingOf(entry), entry.Context ?? entry.Converter ?? ""));

    private static OwnReading ReadingOf(TypeEntry entry) =>
        entry.Context is not null ? OwnReading.Context : entry.Converter is not null ? OwnReading.Converter : OwnReading.Model;
}
