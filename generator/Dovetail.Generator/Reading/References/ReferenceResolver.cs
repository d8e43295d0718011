using System.Globalization;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.References;

/// <summary>Follows <c>$ref</c>: a JSON pointer or an anchor, in the same file or in another of the AdditionalFiles.</summary>
internal sealed class ReferenceResolver(SpecFiles files, FindingList findings)
{
    private const int LongestChain = 100;

    /// <summary>References in the middle of a pointer's way. One is common; a pointer that leads through itself has no end.</summary>
    private const int MostDetours = 32;

    private const string NothingThere = "there is nothing at this place";

    private readonly Dictionary<(Resource From, string Reference), (Place? Place, string Reason)> _found = [];
    private readonly HashSet<(Resource From, string Reference)> _told = [];
    private int _detours;

    public static SpecScalar? ReferenceOf(SpecNode node) =>
        (node as SpecMapping)?["$ref"] is SpecScalar { Kind: ScalarKind.String } reference ? reference : null;

    /// <summary>A schema's reference: <c>$ref</c>, or <c>$dynamicRef</c>, whose target is taken where no other schema moves it.</summary>
    public static SpecScalar? SchemaReferenceOf(SpecNode node) =>
        ReferenceOf(node) ?? ((node as SpecMapping)?["$dynamicRef"] is SpecScalar { Kind: ScalarKind.String } reference ? reference : null);

    /// <returns>The place itself where it is no reference; null, with a finding, where the references lead nowhere.</returns>
    public Place? Follow(Place place)
    {
        var first = ReferenceOf(place.Node);
        for (var hops = 0; hops < LongestChain; hops++)
        {
            if (ReferenceOf(place.Node) is not { } reference)
            {
                return place;
            }

            if (Resolve(reference) is not { } target)
            {
                return null;
            }

            place = target;
        }

        findings.Add(Findings.EndlessReference(first!.Location, first.Value));
        return null;
    }

    /// <returns>Null, with a finding, where the reference leads nowhere. Of equal references the first tells.</returns>
    public Place? Resolve(SpecScalar reference)
    {
        var (place, reason) = Find(reference);
        if (place is null && _told.Add((files.Around(reference), reference.Value)))
        {
            findings.Add(Findings.UnresolvedReference(reference.Location, $"'{reference.Value}': {reason}"));
        }

        return place;
    }

    private (Place? Place, string Reason) Find(SpecScalar reference)
    {
        var around = files.Around(reference);
        var key = (around, reference.Value);
        if (!_found.TryGetValue(key, out var found))
        {
            _found[key] = (null, NothingThere);
            found = Locate(around, reference);
            _found[key] = found;
        }

        return found;
    }

    private (Place? Place, string Reason) Locate(Resource around, SpecScalar reference)
    {
        var hash = reference.Value.IndexOf('#');
        var address = Uri.UnescapeDataString(hash < 0 ? reference.Value : reference.Value.Substring(0, hash));
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(reference.Value.Substring(hash + 1));
        if (address.Length == 0)
        {
            // Many a document has an $id somewhere and counts its pointers from its root all the same.
            return (FindFragment(around, fragment) ?? FindFragment(files.IndexOf(reference.Text.Home).Root, fragment), NothingThere);
        }

        if (files.FindResource(Address.Resolve(around.Address, address), reference.Text.Home) is { } resource)
        {
            return (FindFragment(resource, fragment), NothingThere);
        }

        if (SpecPath.IsRemote(address))
        {
            return (null, "documents are not fetched; add the file to the AdditionalFiles and refer to it by its path");
        }

        var file = SpecPath.Resolve(reference.Text.Home.Path, address);
        return files.RootOf(file) is { } root
            ? (FindFragment(files.IndexOf(root.Text.Home).Root, fragment), NothingThere)
            : (null, files.Has(file) ? "the file is not well-formed" : $"add '{file}' to the AdditionalFiles, there is no such file among them");
    }

    private Place? FindFragment(Resource resource, string fragment) => fragment.Length == 0 || fragment[0] == '/'
        ? FindPointer(resource.Place, fragment)
        : files.IndexOf(resource.Place.Node.Text.Home).Find(resource.Address + "#" + fragment);

    private Place? FindPointer(Place place, string pointer)
    {
        foreach (var token in JsonPointer.Tokens(pointer))
        {
            var child = Child(place, token) ?? (Detour(place) is { } target ? Child(target, token) : null);
            if (child is null)
            {
                return null;
            }

            place = child.Value;
        }

        return place;
    }

    private static Place? Child(Place place, string token) => place.Node switch
    {
        SpecMapping => place[token],
        SpecSequence sequence when int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < sequence.Items.Count => new Place(sequence.Items[index], place.Pointer.Append(index)),
        _ => null,
    };

    /// <summary>A pointer may lead through a reference to what stands behind it.</summary>
    private Place? Detour(Place place)
    {
        if (_detours == MostDetours || ReferenceOf(place.Node) is not { } reference)
        {
            return null;
        }

        _detours++;
        var (target, _) = Find(reference);
        _detours--;
        return target;
    }
}
