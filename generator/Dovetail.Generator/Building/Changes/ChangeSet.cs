using Dovetail.Generator.Building.Operations;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Changes;

/// <summary>All that the user changes of a document, by where it is applied.</summary>
/// <param name="Name">The API's name.</param>
/// <param name="Namespace">The namespace of its client.</param>
/// <param name="Operations">Operations by what is different.</param>
/// <param name="Types">Types of his own.</param>
/// <param name="Models">Models by what is different.</param>
internal sealed record ChangeSet(string Name, string Namespace, OperationChanges Operations, OwnTypeTable Types, TypeChanges Models)
{
    /// <param name="wanted">The operations that the filters leave.</param>
    public static ChangeSet Of(SpecDocument document, IReadOnlyList<SpecOperation> wanted, string path, GeneratorOptions options, ChangeNotes notes)
    {
        var name = ApiNames.Of(options.Name, path, document.Title);
        var @namespace = notes.Customization.Client?.Namespace ?? ApiNames.NamespaceOf(options.Namespace, options.RootNamespace, name);
        return new(
            name,
            @namespace,
            new OperationChanges(wanted, options, notes),
            new OwnTypeTable(document, options, ClientNames.TypeInfoOf(name), notes),
            new TypeChanges(notes, options, @namespace, document.Schemas.Select(schema => schema.Name)));
    }
}
