using System.Globalization;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Testing.Cassettes;

/// <summary>Reads cassettes. They are edited by hand, too: what is wrong is said with its line.</summary>
internal sealed class CassetteReader(string path)
{
    private static readonly string[] OfBodies = ["json", "text", "base64", "sha256"];

    /// <exception cref="CassetteException">The file is broken, or of another version.</exception>
    public static IReadOnlyList<CassetteEntry> Read(string path)
    {
        var findings = new FindingList();
        SpecNode? root;
        try
        {
            root = NodeReader.Read(new SourceFile(path, File.ReadAllText(path)), findings, CancellationToken.None);
        }
        catch (IOException exception)
        {
            throw new CassetteException(path, 0, "can not be read.", exception);
        }

        foreach (var finding in findings.ToEquatableArray())
        {
            throw new CassetteException(path, (finding.Location?.StartLine ?? -1) + 1, $"is broken: {finding.Message}");
        }

        return new CassetteReader(path).Read(root);
    }

    private List<CassetteEntry> Read(SpecNode? root)
    {
        if (root is not SpecMapping file || file["cassette"] is not SpecScalar { Kind: ScalarKind.Number } version)
        {
            throw new CassetteException(path, 1, "is no cassette: it does not begin with { \"cassette\": 1 }.");
        }

        if (version.Value != CassetteWriter.Version.ToString(CultureInfo.InvariantCulture))
        {
            throw Wrong(version, $"is of version {version.Value}, and this Dovetail reads version {CassetteWriter.Version}: record it again.");
        }

        Expect(file, "cassette", "calls");
        return [.. Need<SpecSequence>(file, "calls", "a list").Items.Select(ReadCall)];
    }

    private CassetteEntry ReadCall(SpecNode node)
    {
        var call = node as SpecMapping ?? throw Wrong(node, "has a call that is no object.");
        Expect(call, "operation", "request", "response");
        var (request, response) = (Need<SpecMapping>(call, "request", "an object"), Need<SpecMapping>(call, "response", "an object"));
        Expect(request, ["method", "url", "headers", "contentType", .. OfBodies]);
        Expect(response, ["status", "headers", .. OfBodies]);
        var status = Need<SpecScalar>(response, "status", "a number");
        if (!int.TryParse(status.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var code) || code is < 100 or > 599)
        {
            throw Wrong(status, "has a status that is none of 100 to 599.");
        }

        return new CassetteEntry(
            new CassetteRequest(
                Text(call, "operation"),
                Text(request, "method"),
                Text(request, "url"),
                Headers(request),
                request["contentType"] is null ? null : Text(request, "contentType"),
                Body(request)),
            node.Location.StartLine + 1)
        {
            Response = new CassetteResponse(code, Headers(response), Body(response)),
        };
    }

    private List<KeyValuePair<string, string>> Headers(SpecMapping owner)
    {
        var headers = new List<KeyValuePair<string, string>>();
        foreach (var entry in owner["headers"] is null ? [] : Need<SpecMapping>(owner, "headers", "an object").Entries)
        {
            foreach (var value in entry.Value is SpecSequence several ? several.Items : [entry.Value])
            {
                var text = value is SpecScalar { Kind: ScalarKind.String } scalar ? scalar.Value : throw Wrong(value, $"has a header '{entry.Name}' that is no text.");
                headers.Add(new(entry.Name, text));
            }
        }

        return headers;
    }

    private CassetteBody Body(SpecMapping owner)
    {
        var given = OfBodies.Where(key => owner[key] is not null).ToList();
        if (given.Count > 1)
        {
            throw Wrong(owner[given[1]]!, $"has a body as {given[0]} and as {given[1]}: one of them counts.");
        }

        switch (given.FirstOrDefault())
        {
            case null:
                return CassetteBody.None;
            case "json":
                var json = CassetteBody.TryJson(ValueText.Of(owner["json"]!));
                return new CassetteBody(CassetteBodyKind.Json, json ?? throw Wrong(owner["json"]!, "has a body as json that is neither an object nor an array: use text."));
            case "base64" when !Convert.TryFromBase64String(Text(owner, "base64"), new byte[Text(owner, "base64").Length], out _):
                throw Wrong(owner["base64"]!, "has a body as base64 that is none.");
            case var key:
                return new CassetteBody(key switch { "text" => CassetteBodyKind.Text, "base64" => CassetteBodyKind.Bytes, _ => CassetteBodyKind.Hash }, Text(owner, key));
        }
    }

    private string Text(SpecMapping owner, string key) =>
        Need<SpecScalar>(owner, key, "a text") is { Kind: ScalarKind.String } text ? text.Value : throw Wrong(owner[key]!, $"has a '{key}' that is no text.");

    private TNode Need<TNode>(SpecMapping owner, string key, string expected)
        where TNode : SpecNode => owner[key] switch
        {
            TNode node => node,
            null => throw Wrong(owner, $"lacks '{key}'."),
            var other => throw Wrong(other, $"has a '{key}' that is not {expected}."),
        };

    private void Expect(SpecMapping owner, params string[] keys)
    {
        foreach (var entry in owner.Entries.Where(entry => !keys.Contains(entry.Name)))
        {
            throw Wrong(entry.Key.ToNode(), $"has a '{entry.Name}', which no cassette has there: {string.Join(", ", keys)}.");
        }
    }

    private CassetteException Wrong(SpecNode node, string reason) => new(path, node.Location.StartLine + 1, reason);
}
