using System.Text.Json.Nodes;
using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Tests.House;

namespace Dovetail.Generator.Tests.Building;

/// <summary>
/// A document without some of its operations, schemas and properties, and the whole document: what is in both has one name in both, within the limits of
/// docs/house/decisions/0001.
/// </summary>
public sealed class RemovalTests
{
    [Theory]
    [InlineData("bitbucket.json", 1)]
    [InlineData("bungie.json", 2)]
    [InlineData("hetzner-cloud.json", 3)]
    [InlineData("jellyfin.json", 4)]
    [InlineData("langsmith.json", 5)]
    [InlineData("linode.json", 6)]
    [InlineData("ory-client.json", 7)]
    [InlineData("shipbob.json", 8)]
    [InlineData("twitch.json", 9)]
    [InlineData("vault.json", 10)]
    [InlineData("vercel.json", 11)]
    public void What_is_added_renames_nothing(string file, int seed)
    {
        var text = CorpusFolder.Read(file);
        var whole = Compile(file, text);
        var part = Compile(file, Without(text, new Random(seed)));
        var walk = new Walk(part, whole);
        walk.Run();
        Assert.True(walk.Compared > 200, $"{walk.Compared} names");
        Assert.True(walk.Renamed.Count == 0, string.Join("\n", walk.Renamed));
        Assert.True(walk.Excepted.Count <= walk.Compared / 100, string.Join("\n", walk.Excepted));
    }

    private static ApiModel Compile(string file, string text) =>
        ClientCompiler.Compile(new SourceFile("/app/" + file, text), [], new GeneratorOptions(), TestContext.Current.CancellationToken).Value!;

    /// <summary>
    /// A tenth of the operations less, and of the optional properties of components, in another order. Not beside lists: whether there is more tells a list's envelope from a thing.
    /// </summary>
    private static string Without(string text, Random random)
    {
        var document = JsonNode.Parse(text)!;
        foreach (var (_, item) in document["paths"]!.AsObject())
        {
            Drop(item!.AsObject(), random, entry => entry is JsonObject operation && operation.ContainsKey("responses"));
        }

        var schemas = (document["components"]?["schemas"] ?? document["definitions"])!.AsObject();
        foreach (var schema in schemas.Select(entry => entry.Value).OfType<JsonObject>())
        {
            var required = (schema["required"] as JsonArray)?.Select(name => (string?)name).ToHashSet() ?? [];
            if (schema["properties"] is JsonObject properties && properties.All(entry => entry.Value?["items"] is null))
            {
                Drop(properties, random, entry => entry is JsonObject property && !required.Contains(property.GetPropertyName()));
            }
        }

        Shuffle(document["paths"]!.AsObject(), random);
        Shuffle(schemas, random);
        return document.ToJsonString();
    }

    /// <summary>What is added may stand anywhere.</summary>
    private static void Shuffle(JsonObject entries, Random random)
    {
        var all = entries.ToArray();
        random.Shuffle(all);
        entries.Clear();
        foreach (var (name, value) in all)
        {
            entries.Add(name, value);
        }
    }

    private static void Drop(JsonObject from, Random random, Func<JsonNode?, bool> mayGo)
    {
        foreach (var name in from.Where(entry => mayGo(entry.Value) && random.Next(10) == 0).Select(entry => entry.Key).ToList())
        {
            from.Remove(name);
        }
    }

    /// <summary>Goes through two clients side by side, from their operations to all that these lead to.</summary>
    private sealed class Walk(ApiModel part, ApiModel whole)
    {
        private readonly Dictionary<string, TypeModel> _part = part.Types.ToDictionary(type => type.Name);
        private readonly Dictionary<string, TypeModel> _whole = whole.Types.ToDictionary(type => type.Name);
        private readonly Dictionary<string, int> _usesOfPart = UsesOf(part);
        private readonly Dictionary<string, int> _usesOfWhole = UsesOf(whole);
        private readonly HashSet<(string, string)> _seen = [];

        public int Compared { get; private set; }

        public List<string> Renamed { get; } = [];

        /// <summary>What may be renamed: what an added item has the better claim to, and types that came to stand in a further place.</summary>
        public List<string> Excepted { get; } = [];

        public void Run()
        {
            var operations = Operations(whole).ToLookup(item => item.Key, item => item.Item);
            foreach (var (key, item) in Operations(part))
            {
                var other = operations[key].First();
                var name = NameOf(item);
                Compare(key, name, NameOf(other), mayChange: operations.SelectMany(all => all).Any(all => NameOf(all) == name));
                Follow(key, hasMoved: false, TypeGraph.ReferencesOf(item.Operation), TypeGraph.ReferencesOf(other.Operation));
            }
        }

        private static string NameOf((string Group, OperationModel Operation) item) => $"{item.Group}.{item.Operation.MethodName}";

        private static IEnumerable<(string Key, (string Group, OperationModel Operation) Item)> Operations(ApiModel api) => api.Groups.SelectMany(group =>
            group.Operations.Select(operation => ($"{operation.HttpMethod} {operation.Path} {operation.Response.Kind}", (group.Name, operation))));

        private void Follow(string place, bool hasMoved, IEnumerable<TypeRef> some, IEnumerable<TypeRef> all)
        {
            // Fewer cases of a choice are others.
            var (left, right) = (some.ToList(), all.ToList());
            foreach (var (one, other) in left.Count == right.Count ? left.Zip(right) : [])
            {
                Follow(place, hasMoved, one, other);
            }
        }

        private void Follow(string place, bool hasMoved, TypeRef one, TypeRef other)
        {
            if (TypeGraph.IdOf(one) is not { } name || TypeGraph.IdOf(other) is not { } now || !_seen.Add((name, now)))
            {
                return;
            }

            // What is inside of a type that stands in a further place does so too.
            hasMoved |= _usesOfWhole[now] > _usesOfPart[name];
            Compare(place, name, now, mayChange: hasMoved || _whole.ContainsKey(name));
            var (model, later) = (_part[name], _whole[now]);
            if (model is ObjectModel part && later is ObjectModel whole)
            {
                var properties = whole.Properties.ToDictionary(property => property.JsonName);
                foreach (var property in part.Properties.Where(property => properties.ContainsKey(property.JsonName)))
                {
                    Compare($"{name} {property.JsonName}", property.Name, properties[property.JsonName].Name, mayChange: false);
                    Follow($"{name} {property.JsonName}", hasMoved, property.Type, properties[property.JsonName].Type);
                }
            }
            else
            {
                Follow(name, hasMoved, TypeGraph.ReferencesOf(model), TypeGraph.ReferencesOf(later));
            }
        }

        private static Dictionary<string, int> UsesOf(ApiModel api) => api.Groups
            .SelectMany(group => group.Operations)
            .SelectMany(TypeGraph.ReferencesOf)
            .Concat(api.Types.SelectMany(TypeGraph.ReferencesOf))
            .Select(TypeGraph.IdOf)
            .OfType<string>()
            .CountBy(name => name)
            .ToDictionary();

        private void Compare(string place, string before, string now, bool mayChange)
        {
            Compared++;
            if (before != now)
            {
                (mayChange ? Excepted : Renamed).Add($"{place}: {before} -> {now}");
            }
        }
    }
}
