using Dovetail.Fuzz.Mutations;
using Dovetail.Fuzz.Trees;

namespace Dovetail.Fuzz.Documents;

/// <summary>All documents that a seed makes of a folder: each follows from the seed and its number alone.</summary>
internal sealed class FuzzDocuments(IReadOnlyList<BaseDocument> origins, int seed)
{
    private const int MostMutations = 8;

    public FuzzDocument Make(int index)
    {
        var random = new Random(unchecked((seed * 1_000_003) + index));
        var origin = origins[random.Next(origins.Count)];
        var root = origin.Take(random);
        var done = new List<string>();
        for (var left = 1 + random.Next(random.Next(1, MostMutations + 1)); left > 0; left--)
        {
            done.Add(TreeMutations.Apply(root, random));
        }

        var isYaml = random.Next(3) == 0;
        var text = isYaml ? TreeWriter.ToYaml(root) : TreeWriter.ToJson(root);
        if (random.Next(8) == 0)
        {
            done.Add(TextMutations.Apply(ref text, random));
        }

        return new FuzzDocument(index, origin.Name, done, isYaml ? "/fuzz/openapi.yaml" : "/fuzz/openapi.json", text);
    }
}
