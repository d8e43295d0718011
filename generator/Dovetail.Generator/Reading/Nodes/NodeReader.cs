using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading.Json;
using Dovetail.Generator.Reading.Yaml;

namespace Dovetail.Generator.Reading.Nodes;

/// <summary>Scans a file into its node tree, as JSON or as YAML.</summary>
internal static class NodeReader
{
    /// <returns>The root; null, with a finding, where the text is not well-formed.</returns>
    public static SpecNode? Read(SourceFile file, FindingList findings, CancellationToken cancellationToken) =>
        Read(new SpecText(file), findings, cancellationToken);

    /// <returns>The root; null, with a finding, where the text is not well-formed.</returns>
    public static SpecNode? Read(SpecText text, FindingList findings, CancellationToken cancellationToken)
    {
        var repeatedKeys = new List<SpecKey>();
        try
        {
            var root = LooksLikeJson(text.Content)
                ? ReadJson(text, repeatedKeys, cancellationToken)
                : ReadYaml(text, repeatedKeys, findings, cancellationToken);
            foreach (var key in repeatedKeys)
            {
                findings.Add(Findings.RepeatedKey(key.Location, key.Value));
            }

            return root;
        }
        catch (SpecSyntaxException exception)
        {
            findings.Add(Findings.MalformedDocument(text.Locate(exception.Offset, 0), exception.Message));
            return null;
        }
    }

    private static SpecNode ReadYaml(SpecText text, List<SpecKey> repeatedKeys, FindingList findings, CancellationToken cancellationToken)
    {
        var reader = new YamlNodeReader(text, repeatedKeys, cancellationToken);
        var root = reader.Read();
        if (reader.Further is { } further)
        {
            findings.Add(Findings.FurtherDocument(text.Locate(further, 0)));
        }

        return root;
    }

    /// <summary>YAML in flow style begins like JSON too: what JSON refuses, YAML may read. If both refuse, JSON says why.</summary>
    private static SpecNode ReadJson(SpecText text, List<SpecKey> repeatedKeys, CancellationToken cancellationToken)
    {
        try
        {
            return new JsonScanner(text, repeatedKeys, cancellationToken).Read();
        }
        catch (SpecSyntaxException inJson) when (inJson is not { Message: JsonScanner.TooDeep } && !IsJsonFile(text.Path))
        {
            try
            {
                return new YamlNodeReader(text, repeatedKeys, cancellationToken).Read();
            }
            catch (SpecSyntaxException)
            {
                throw inJson;
            }
        }
    }

    private static bool IsJsonFile(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static bool LooksLikeJson(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && character != '\uFEFF')
            {
                return character == '{';
            }
        }

        return false;
    }
}
