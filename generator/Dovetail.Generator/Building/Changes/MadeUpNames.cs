using Dovetail.Generator.Building.Operations;
using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;

namespace Dovetail.Generator.Building.Changes;

/// <summary>
/// Tells the names that the document's words did not come to: a hash tells two things apart that would be called alike, and ends what is too long. No other name has an
/// underscore, unless the user gives it.
/// </summary>
internal static class MadeUpNames
{
    private const char Mark = '_';

    /// <summary>One finding for a document, at the first place.</summary>
    /// <param name="types">The client's types.</param>
    /// <param name="placeOf">Where the schema of a type stands, by its name.</param>
    /// <param name="operations">The client's operations.</param>
    /// <param name="notes">The names that attributes give.</param>
    /// <param name="options">Those that options give.</param>
    /// <param name="findings">Receives the finding.</param>
    public static void Report(
        EquatableArray<TypeModel> types,
        Func<string, SpecLocation> placeOf,
        IEnumerable<NamedOperation> operations,
        ChangeNotes notes,
        GeneratorOptions options,
        FindingList findings)
    {
        var given = new HashSet<string>(GivenBy(notes).Concat(options.Names.Select(entry => entry.Name.Substring(entry.Name.LastIndexOf('.') + 1))), StringComparer.Ordinal);
        var ofTypes = types.SelectMany(type => NamesOf(type, given).Select(name => (Name: name, Place: placeOf(type.Name))));
        var ofMethods = operations
            .Where(operation => IsMadeUp(operation.Method, given))
            .Select(operation => (Name: $"{operation.GroupKey}.{operation.Method}".TrimStart('.'), Place: operation.Operation.Node.Location));
        var all = ofTypes.Concat(ofMethods).OrderBy(item => item.Place.Path, StringComparer.Ordinal).ThenBy(item => item.Place.Start).ToList();
        if (all.Count > 0)
        {
            findings.Add(Findings.MadeUpNames(all[0].Place, [.. all.Select(item => item.Name)]));
        }
    }

    private static IEnumerable<string> NamesOf(TypeModel type, HashSet<string> given)
    {
        if (IsMadeUp(type.Name, given))
        {
            yield return type.Name;
        }

        var members = type switch
        {
            ObjectModel model => model.Properties.Where(property => property is { IsInherited: false, Declared: null }).Select(property => property.Name),
            EnumModel @enum => @enum.Members.Select(member => member.Name),
            PartsModel parts => parts.Parts.Select(part => part.Name),
            _ => [],
        };
        foreach (var member in members.Where(member => IsMadeUp(member, given)))
        {
            yield return $"{type.Name}.{member}";
        }
    }

    private static bool IsMadeUp(string name, HashSet<string> given) => name.IndexOf(Mark) >= 0 && !given.Contains(name);

    private static IEnumerable<string> GivenBy(ChangeNotes notes) => notes.Customization.Schemas
        .SelectMany(part => part.Changes.Select(change => change.Name).Append(part.Name))
        .Concat(notes.Customization.Client?.Operations.Select(operation => operation.Name) ?? [])
        .OfType<string>();
}
