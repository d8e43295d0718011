using Dovetail.Generator;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;

namespace Dovetail.Corpus.Trims;

/// <summary>The operations of a client that a program calls, and how it does.</summary>
/// <param name="Api">The client.</param>
/// <param name="Calls">Each with what stands before its method: <c>client.Repos.</c>.</param>
internal sealed record TrimCalls(ApiModel Api, IReadOnlyList<(string Owner, OperationModel Operation)> Calls)
{
    private const string Suffix = "Async";

    /// <summary>What <c>dovetail_include</c> leaves these operations alone by.</summary>
    public string Filter => string.Join('|', Calls.Select(call => "operation:" + call.Operation.Id));

    /// <summary>Finds the operations by the names that callers see.</summary>
    /// <exception cref="InvalidOperationException">The document has no client, or the client no such operation.</exception>
    public static TrimCalls Named(CorpusEntry entry, IReadOnlyList<string> names)
    {
        var api = Compile(entry, []);
        var all = Of(api).ToLookup(call => call.Owner + NameOf(call.Operation), StringComparer.Ordinal);
        return new TrimCalls(api, [.. names.Select(name => all[name].Any() ? all[name].First() : throw new InvalidOperationException($"There is no operation {name}."))]);
    }

    /// <summary>The same operations of the client that has no others; it may call them otherwise.</summary>
    /// <exception cref="InvalidOperationException">The filter does not leave these alone: an operation has no id, or one with a wildcard.</exception>
    public TrimCalls Filtered(CorpusEntry entry)
    {
        var api = Compile(entry, [.. Calls.Select(call => new OperationFilter(FilterSubject.OperationId, call.Operation.Id))]);
        var left = Of(api).ToList();
        return left.Select(call => call.Operation.Id).Order(StringComparer.Ordinal).SequenceEqual(Calls.Select(call => call.Operation.Id).Order(StringComparer.Ordinal))
            ? new TrimCalls(api, left)
            : throw new InvalidOperationException($"The filter {Filter} leaves {left.Count} operations.");
    }

    private static string NameOf(OperationModel operation) =>
        operation.MethodName.EndsWith(Suffix, StringComparison.Ordinal) ? operation.MethodName[..^Suffix.Length] : operation.MethodName;

    private static ApiModel Compile(CorpusEntry entry, IEnumerable<OperationFilter> include)
    {
        var files = SpecFiles.Read(entry.Document, entry.Folder);
        var options = new GeneratorOptions { Namespace = GeneratorRun.Namespace, Include = [.. include] };
        return ClientCompiler.Compile(files.Document, files.Others, options, CancellationToken.None).Value ?? throw new InvalidOperationException("There is no client.");
    }

    private static IEnumerable<(string Owner, OperationModel Operation)> Of(ApiModel api)
    {
        var groups = api.Groups.ToDictionary(group => group.ClassName);
        return [.. api.Groups.Where(group => group.IsClient).SelectMany(group => In(group, "")), .. api.Client.Groups.SelectMany(use => In(groups[use.ClassName], use.PropertyName + "."))];

        IEnumerable<(string Owner, OperationModel Operation)> In(GroupModel group, string owner) =>
        [
            .. group.Operations.Select(operation => (owner, operation)),
            .. group.Children.SelectMany(child => In(groups[child.ClassName], $"{owner}{child.PropertyName}.")),
        ];
    }
}
