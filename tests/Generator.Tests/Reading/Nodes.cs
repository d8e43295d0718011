using System.Text;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Tests.Reading;

/// <summary>Scans texts for tests.</summary>
internal static class Nodes
{
    public static SpecNode Read(string text, string path = "/app/test.yaml")
    {
        var findings = new FindingList();
        var node = NodeReader.Read(new SourceFile(path, text), findings, TestContext.Current.CancellationToken);
        Assert.Empty(findings.ToEquatableArray());
        return node!;
    }

    /// <summary>The one finding about a text that can not be scanned.</summary>
    public static Finding Refusal(string text, string path = "/app/test.yaml")
    {
        var findings = new FindingList();
        Assert.Null(NodeReader.Read(new SourceFile(path, text), findings, TestContext.Current.CancellationToken));
        return Assert.Single(findings.ToEquatableArray());
    }

    /// <summary>The tree as JSON text without blanks; <c>!</c> before a string that is no JSON string shows its kind.</summary>
    public static string ToJson(SpecNode node) => node switch
    {
        SpecMapping mapping => "{" + string.Join(',', mapping.Entries.Select(entry => Quote(entry.Name) + ":" + ToJson(entry.Value))) + "}",
        SpecSequence sequence => "[" + string.Join(',', sequence.Items.Select(ToJson)) + "]",
        SpecScalar { Kind: ScalarKind.String } text => Quote(text.Value),
        _ => node.ToString()!,
    };

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character is '"' or '\\' or < ' ' ? $"\\u{(int)character:x4}" : character.ToString());
        }

        return quoted.Append('"').ToString();
    }
}
