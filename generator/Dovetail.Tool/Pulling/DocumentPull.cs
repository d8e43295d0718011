using Dovetail.Generator.Reading;
using Dovetail.Tool.Documents;

namespace Dovetail.Tool.Pulling;

/// <summary>Fetches a document and the files that its references lead to, all of them before one is written.</summary>
/// <param name="fetcher">Fetches one.</param>
/// <param name="root">The folder that the document goes to; nothing is written outside of it.</param>
internal sealed class DocumentPull(DocumentFetcher fetcher, string root)
{
    private readonly List<(PulledFile File, string Text)> _files = [];

    /// <param name="address">Of the document.</param>
    /// <param name="name">Its file, relative to the folder.</param>
    /// <param name="known">What the last pull has brought, by address.</param>
    /// <returns>The files with their texts, the document first.</returns>
    /// <exception cref="ToolException">One of them can not be had, or is no document.</exception>
    public async Task<IReadOnlyList<(PulledFile File, string Text)>> RunAsync(
        Uri address, string name, IReadOnlyDictionary<string, PulledFile> known, CancellationToken cancellationToken)
    {
        var waiting = new Queue<(Uri Address, string Name)>([(address, name)]);
        var seen = new HashSet<Uri> { address };
        while (waiting.TryDequeue(out var next))
        {
            if (_files.Count == PullLimits.Files)
            {
                throw new ToolException($"The references of {address} lead to more than {PullLimits.Files} files.");
            }

            var text = await FetchAsync(next.Address, next.Name, known, cancellationToken);
            if (_files.Count == 1 && SpecDetector.Detect(text) is DocumentKind.None)
            {
                throw new ToolException($"{address} is no OpenAPI document: it has neither 'openapi' nor 'swagger' at its root.");
            }

            foreach (var target in ReferencedFiles.RelativeTargets(text).Where(DocumentFile.IsDocumentName))
            {
                var referenced = new Uri(next.Address, target);
                RequireNear(address, referenced, target);
                if (seen.Add(referenced))
                {
                    waiting.Enqueue((referenced, NameOf(next.Name, target)));
                }
            }
        }

        return _files;
    }

    private async Task<string> FetchAsync(Uri address, string name, IReadOnlyDictionary<string, PulledFile> known, CancellationToken cancellationToken)
    {
        var path = Path.Combine(root, name);
        var last = known.GetValueOrDefault(address.AbsoluteUri);

        // A version is at hand only where its file is still what was fetched.
        var kept = last is not null && File.Exists(path) && DocumentFile.ReadText(path, name) is var text && PullLock.HashOf(text) == last.Sha256 ? text : null;
        var fetched = await fetcher.FetchAsync(address, kept is null ? null : last!.ETag, cancellationToken);
        var content = fetched.Text ?? kept ?? throw new ToolException($"{address} answers that nothing has changed, and was not asked that.");
        _files.Add((new PulledFile(name.Replace('\\', '/'), address.AbsoluteUri, fetched.ETag ?? (fetched.Text is null ? last?.ETag : null), PullLock.HashOf(content)), content));
        return content;
    }

    private static void RequireNear(Uri document, Uri reference, string target)
    {
        if (!DocumentFetcher.IsSameOrigin(document, reference))
        {
            throw new ToolException($"{document} refers to {target}, which is on another server: fetch that one by itself.");
        }
    }

    /// <summary>As the reference has it, below the folder: a document does not choose where in the file system it writes.</summary>
    private string NameOf(string from, string target)
    {
        var full = Path.GetFullPath(Path.Combine(root, Path.GetDirectoryName(from) ?? "", Uri.UnescapeDataString(target.Split('?')[0])));
        var relative = Path.GetRelativePath(root, full);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) || target.StartsWith('/')
            ? throw new ToolException($"The reference {target} leads out of the folder of the document: its files would be written to {full}. "
                + "Give the document a folder deeper down, as in -o specs/v1/openapi.yaml.")
            : relative;
    }
}
