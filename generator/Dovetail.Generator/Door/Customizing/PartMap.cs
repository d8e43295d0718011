using System.Collections.Immutable;
using Dovetail.Generator.Common;
using Dovetail.Generator.Customizing;
using Dovetail.Generator.Diagnostics;

namespace Dovetail.Generator.Door.Customizing;

/// <summary>The user's parts, sorted by the documents that they are about: what is said of one document reaches no other.</summary>
/// <param name="Documents">By the paths of the documents.</param>
/// <param name="Loose">The models that name no document: their namespaces tell.</param>
/// <param name="Findings">What is wrong with parts that belong to no document.</param>
internal sealed record PartMap(EquatableArray<DocumentParts> Documents, EquatableArray<SchemaPart> Loose, EquatableArray<CustomizingFinding> Findings)
{
    public static PartMap Of(ImmutableArray<ReadPart> parts, ImmutableArray<string> documents)
    {
        var findings = new List<CustomizingFinding>();
        var (clients, schemas) = (new Dictionary<string, ClientPart>(StringComparer.Ordinal), new List<(string Path, SchemaPart Part)>());
        var loose = new List<SchemaPart>();
        foreach (var part in parts.OrderBy(part => part.Key, StringComparer.Ordinal))
        {
            findings.AddRange(part.Findings);
            if (part.Client is { } client && Find(client.Document, client.Source, documents, findings) is { } path)
            {
                if (clients.TryGetValue(path, out var other))
                {
                    findings.Add(CustomizingFindings.Repeated(part.Key, client.Source.Place, $"The client of '{client.Document}'", other.Key));
                }
                else
                {
                    clients.Add(path, client);
                }
            }
            else if (part.Schema is { Document: null } unsaid)
            {
                loose.Add(unsaid);
            }
            else if (part.Schema is { Document: { } document } schema && Find(document, schema.Source, documents, findings) is { } place)
            {
                schemas.Add((place, schema));
            }
        }

        return new(
            clients.Keys.Concat(schemas.Select(item => item.Path)).Distinct(StringComparer.Ordinal).OrderBy(path => path, StringComparer.Ordinal)
                .Select(path => new DocumentParts(
                    path,
                    clients.TryGetValue(path, out var client) ? client : null,
                    schemas.Where(item => item.Path == path).Select(item => item.Part).ToEquatableArray()))
                .ToEquatableArray(),
            loose.ToEquatableArray(),
            findings.ToEquatableArray());
    }

    /// <param name="path">The document.</param>
    /// <param name="namespaceOf">The namespace of its client, by the class that is its client; null where the document itself decides.</param>
    public Customization For(string path, Func<ClientPart?, string?> namespaceOf)
    {
        var own = Documents.FirstOrDefault(item => item.Path == path) ?? new(path, null, []);
        var name = Loose.IsEmpty ? null : namespaceOf(own.Client);
        return new(own.Client, own.Schemas.Concat(Loose.Where(part => name is null || part.Namespace == name)).ToEquatableArray());
    }

    /// <summary>The one document whose path ends with the name.</summary>
    private static string? Find(string name, ChangeSource source, ImmutableArray<string> documents, List<CustomizingFinding> findings)
    {
        var wanted = "/" + name.Replace('\\', '/').TrimStart('/');
        var found = documents.Where(path => ("/" + path.Replace('\\', '/')).EndsWith(wanted, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal).ToList();
        if (found.Count == 1)
        {
            return found[0];
        }

        var nearest = NearestName.Of(name, documents.Select(path => Path.GetFileName(path)));
        findings.Add(found.Count == 0
            ? CustomizingFindings.Unmatched(source.Part!, source.Place, $"'{name}' is no OpenAPI document among the AdditionalFiles", name, nearest)
            : CustomizingFindings.Unmatched(source.Part!, source.Place, $"'{name}' is the name of {found.Count} documents: more of the path tells which"));
        return null;
    }
}

/// <summary>What is said of one document.</summary>
internal sealed record DocumentParts(string Path, ClientPart? Client, EquatableArray<SchemaPart> Schemas);
