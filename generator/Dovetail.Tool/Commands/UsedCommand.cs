using System.CommandLine;
using Dovetail.Generator.Model;
using Dovetail.Generator.Surface;
using Dovetail.Tool.Documents;
using Dovetail.Tool.Reports;
using Dovetail.Tool.Usage;

namespace Dovetail.Tool.Commands;

/// <summary><c>used</c>: which operations compiled code calls, and the filter that would leave no more of the client than that.</summary>
internal static class UsedCommand
{
    public static Command Create(ToolSession session)
    {
        var document = new Argument<string>("document") { Description = "The document." };
        var assemblies = new Option<string[]>("--assembly")
        {
            Description = "A built assembly that calls the client.",
            HelpName = "dll",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("used", "Tells which operations a project calls, as the filter that would suffice.") { document, assemblies };
        var options = new DocumentOptions(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(session, parsed.GetValue(document)!, options.Of(parsed), parsed.GetValue(assemblies)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ToolSession session, string path, DocumentSettings settings, string[] assemblies, CancellationToken cancellationToken)
    {
        var document = await DocumentLoader.LoadAsync(session, path, settings, cancellationToken);
        var api = document.CompileClient(session, cancellationToken);
        foreach (var missing in assemblies.Where(assembly => !File.Exists(session.PathOf(assembly))))
        {
            throw new ToolException($"There is no file {missing}: build the project, and name what it builds, such as bin/Debug/net10.0/App.dll.");
        }

        var used = session.During("Reading assemblies", () => assemblies.SelectMany(assembly => UsedOperations.Of(api, session.PathOf(assembly), assembly)).Distinct().ToHashSet());
        var paths = GroupPaths.Of(api);
        var all = api.Groups.SelectMany(group => group.Operations.Select(operation => (Path: paths[group.InterfaceName], Operation: operation))).ToList();
        TableWriter.Write(session, ["method", "operation"], [.. all.Where(item => used.Contains(item.Operation)).Select(item => (string[])
            [GroupPaths.MethodOf(item.Path, item.Operation), $"{item.Operation.HttpMethod} {item.Operation.Path}"])]);
        session.Output.WriteLine($"{used.Count} of {all.Count} operations are called.");
        if (used.Count > 0 && used.Count < all.Count)
        {
            session.Output.WriteLine();
            session.Output.WriteLine($"[{Path.GetFileName(document.Source.Path)}]");
            var filters = all.Where(item => used.Contains(item.Operation)).Select(item => FilterOf(item.Operation)).Distinct(StringComparer.Ordinal);
            session.Output.WriteLine($"dovetail_include = {string.Join(", ", filters)}");
        }

        return ExitCode.Success;
    }

    /// <summary>An operation without an id is named by its path.</summary>
    private static string FilterOf(OperationModel operation) => operation.Id == $"{operation.HttpMethod} {operation.Path}" ? $"path:{operation.Path}" : $"operation:{operation.Id}";
}
