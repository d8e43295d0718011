using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.References;

/// <summary>What a file names by <c>$id</c>, <c>$self</c>, <c>$anchor</c> and <c>$dynamicAnchor</c>. Of two equal names the first counts.</summary>
internal sealed class ResourceIndex
{
    private static readonly string[] Keywords = ["$id", "$self", "$anchor", "$dynamicAnchor"];

    /// <summary>What stands below these keys is data, whatever it looks like.</summary>
    private static readonly string[] Data = ["example", "examples", "default", "enum", "const"];

    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Resource> _byAddress = new(StringComparer.Ordinal);

    /// <summary>In the order of the text; without those that an overlay wrote, whose places are in another text.</summary>
    private readonly List<Resource> _resources = [];

    /// <param name="root">The root of the file.</param>
    /// <param name="texts">The texts that its nodes come from: the file and its overlays.</param>
    /// <param name="cancellationToken">Honoured at each node.</param>
    public ResourceIndex(SpecNode root, IEnumerable<string> texts, CancellationToken cancellationToken)
    {
        Root = new Resource(new Place(root, JsonPointer.Root), SpecPath.Normalize(root.Text.Path), null);
        if (texts.Any(text => Array.Exists(Keywords, keyword => text.IndexOf(keyword, StringComparison.Ordinal) >= 0)))
        {
            Walk(cancellationToken);
            _resources.Sort((a, b) => a.Place.Node.Start.CompareTo(b.Place.Node.Start));
        }
    }

    /// <summary>The whole file, by its path.</summary>
    public Resource Root { get; }

    public Resource? FindResource(string address) => _byAddress.TryGetValue(address, out var resource) ? resource : null;

    /// <summary>By <c>address#anchor</c>.</summary>
    public Place? Find(string name) => _places.TryGetValue(name, out var place) ? place : null;

    /// <summary>The innermost resource that a node of the file stands in; the document, for a node that an overlay wrote.</summary>
    public Resource Around(SpecNode node)
    {
        if (node.Text != Root.Place.Node.Text)
        {
            return Around(Root.Place.Node);
        }

        var (low, high) = (0, _resources.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _resources[middle].Place.Node.Start <= node.Start ? (middle + 1, high) : (low, middle);
        }

        var resource = low == 0 ? null : _resources[low - 1];
        while (resource is not null && !resource.Contains(node.Start))
        {
            resource = resource.Parent;
        }

        return resource ?? Root;
    }

    private void Walk(CancellationToken cancellationToken)
    {
        var seen = new HashSet<SpecNode>();
        var open = new Stack<(Place Place, Resource Around)>();
        open.Push((Root.Place, Root));
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (place, around) = open.Pop();
            if (seen.Add(place.Node))
            {
                var resource = Note(place, around);
                foreach (var child in Children(place).Reverse())
                {
                    open.Push((child, resource));
                }
            }
        }
    }

    /// <returns>The resource that the children of the place stand in.</returns>
    private Resource Note(Place place, Resource around)
    {
        if ((Text(place, "$id") ?? (place.Pointer.Parent is null ? Text(place, "$self") : null)) is { } id)
        {
            around = new Resource(place, Address.Resolve(around.Address, id.TrimEnd('#')), around);
            Note(around);
        }

        foreach (var anchor in new[] { Text(place, "$anchor"), Text(place, "$dynamicAnchor") }.OfType<string>())
        {
            Note(around.Address + "#" + anchor, place);
        }

        return around;
    }

    private void Note(Resource resource)
    {
        if (resource.Place.Node.Text == Root.Place.Node.Text)
        {
            _resources.Add(resource);
        }

        if (!_byAddress.ContainsKey(resource.Address))
        {
            _byAddress.Add(resource.Address, resource);
        }
    }

    private void Note(string name, Place place)
    {
        if (!_places.ContainsKey(name))
        {
            _places.Add(name, place);
        }
    }

    private static string? Text(Place place, string key) => place.Mapping?[key] is SpecScalar { Kind: ScalarKind.String, Value.Length: > 0 } text ? text.Value : null;

    private static IEnumerable<Place> Children(Place place) => place.Node is SpecMapping
        ? place.Entries.Where(entry => entry.Value.Node is not SpecScalar && !Data.Contains(entry.Name)).Select(entry => entry.Value)
        : place.Items.Where(item => item.Node is not SpecScalar);
}
