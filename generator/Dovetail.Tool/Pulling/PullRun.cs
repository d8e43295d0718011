using Dovetail.Tool.Documents;

namespace Dovetail.Tool.Pulling;

/// <summary>One run of <c>pull</c>: fetches, writes, and keeps the lock file.</summary>
internal sealed class PullRun(ToolSession session, PullLimits limits, IReadOnlyList<KeyValuePair<string, string>> headers, bool isCheck)
{
    private readonly string _lockPath = session.PathOf(PullLock.FileName);

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(string? url, string? output, CancellationToken cancellationToken)
    {
        var locked = PullLock.Read(_lockPath, PullLock.FileName);
        var wanted = Wanted(locked, url, output);
        using var invoker = new HttpMessageInvoker(session.Transport());
        var fetcher = new DocumentFetcher(invoker, limits, headers);
        var isChanged = false;
        foreach (var (address, file) in wanted)
        {
            isChanged |= await PullAsync(locked, fetcher, address, file, cancellationToken);
        }

        if (!isCheck)
        {
            DocumentFile.Write(_lockPath, PullLock.FileName, locked.Write());
        }

        return isCheck && isChanged ? ExitCode.Findings : ExitCode.Success;
    }

    private static List<(Uri Address, string File)> Wanted(PullLock locked, string? url, string? output)
    {
        if (url is null)
        {
            return (output, locked.Documents.Count) switch
            {
                (not null, _) => throw new ToolException("--output names the file of one document: give its address."),
                (_, 0) => throw new ToolException($"There is no address, and no document in {PullLock.FileName}: 'dotnet dovetail pull https://…' fetches the first."),
                _ => [.. locked.Documents.Select(document => (AddressOf(document.Url), document.File))],
            };
        }

        var address = AddressOf(url);
        var known = locked.Documents.FirstOrDefault(document => document.Url == address.AbsoluteUri)?.File;
        return [(address, output ?? known ?? NameOf(address))];
    }

    private static Uri AddressOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && !string.IsNullOrEmpty(address.Host)
        ? address
        : throw new ToolException($"'{url}' is no address: https://… is expected.");

    private static string NameOf(Uri address)
    {
        var name = Uri.UnescapeDataString(address.Segments[^1]).Trim('/');
        return DocumentFile.IsDocumentName(name) && name.IndexOfAny(Path.GetInvalidFileNameChars()) < 0
            ? name
            : throw new ToolException($"{address} does not tell what its file is to be called: -o openapi.json does.");
    }

    /// <returns>Whether something has changed.</returns>
    private async Task<bool> PullAsync(PullLock locked, DocumentFetcher fetcher, Uri address, string file, CancellationToken cancellationToken)
    {
        var full = session.PathOf(file);
        var (root, shown) = (Path.GetDirectoryName(full)!, session.Shown(full));
        var prefix = session.Shown(root) is var folder && folder == "." ? "" : folder + "/";
        var last = locked.Documents.FirstOrDefault(document => document.File == shown);
        var known = (last?.Files ?? []).ToDictionary(item => item.Url, item => item, StringComparer.Ordinal);
        var files = await session.DuringAsync($"Fetching {address}", () => new DocumentPull(fetcher, root).RunAsync(address, Path.GetFileName(full), known, cancellationToken));

        var changed = files.Count(item => IsChanged(Path.Combine(root, item.File.File), item.Text));
        if (!isCheck)
        {
            foreach (var (item, text) in files)
            {
                DocumentFile.Write(Path.Combine(root, item.File), prefix + item.File, text);
            }

            locked.Documents.RemoveAll(document => document.File == shown);
            locked.Documents.Add(new PulledDocument(shown, address.AbsoluteUri, [.. files.Select(item => item.File)]));
        }

        var what = files.Count == 1 ? "" : $", {files.Count} files";
        await session.Output.WriteLineAsync($"{shown}: {(changed == 0 ? "as it was" : isCheck ? "has changed" : last is null ? "fetched" : "changed")}{what}");
        return changed > 0;
    }

    private static bool IsChanged(string path, string text) => !File.Exists(path) || DocumentFile.ReadText(path, path) != text;
}
