using System.CommandLine;
using Dovetail.Tool.Documents;
using Dovetail.Tool.Projects;

namespace Dovetail.Tool.Commands;

/// <summary><c>new</c>: package, document and a first call into a project.</summary>
internal static class NewCommand
{
    private const string Package = "Dovetail";
    private const string CentralVersions = "Directory.Packages.props";

    public static Command Create(ToolSession session)
    {
        var document = new Argument<string>("document") { Description = "The document." };
        var project = new Option<string?>("--project") { Description = "The project; by default the only one of the folder.", HelpName = "csproj" };
        var command = new Command("new", "Adds the package, the document and a first call to a project.") { document, project };
        command.SetAction((parsed, cancellationToken) => RunAsync(session, parsed.GetValue(document)!, parsed.GetValue(project), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ToolSession session, string path, string? project, CancellationToken cancellationToken)
    {
        var projectPath = Find(session, project);
        var shown = session.Shown(projectPath);
        var file = ProjectFile.Read(projectPath, shown);
        var loaded = await DocumentLoader.LoadAsync(session, path, new DocumentSettings([], [], null), cancellationToken);
        var options = loaded.Options with { RootNamespace = file.RootNamespace };
        var api = (loaded with { Options = options }).CompileClient(session, cancellationToken);

        var done = new List<string>();
        AddPackage(session, projectPath, file, done);
        var folder = Path.GetDirectoryName(projectPath)!;
        foreach (var source in loaded.Others.Select(other => other.Path).Prepend(loaded.Source.Path))
        {
            var include = Path.GetRelativePath(folder, source).Replace('\\', '/');
            if (!file.Has("AdditionalFiles", include) && !file.Has("AdditionalFiles", include.Replace('/', '\\')))
            {
                file.Add("AdditionalFiles", include);
                done.Add($"{shown}: the document {include}");
            }
        }

        file.Write(shown);
        WriteCall(session, folder, FirstCall.NameOf(api), FirstCall.Write(api), done);
        done.ForEach(session.Output.WriteLine);
        await session.Output.WriteLineAsync($"Call it: await {FirstCall.NameOf(api)}.RunAsync();");
        return ExitCode.Success;
    }

    private static string Find(ToolSession session, string? project)
    {
        if (project is not null)
        {
            return File.Exists(session.PathOf(project)) ? session.PathOf(project) : throw new ToolException($"There is no project {project}.");
        }

        var found = Directory.GetFiles(session.Folder, "*.csproj");
        return found.Length == 1
            ? found[0]
            : throw new ToolException(found.Length == 0
                ? "There is no project in this folder: --project names one, 'dotnet new console' makes one."
                : "There are several projects in this folder: --project names one.");
    }

    /// <summary>With central package management the version stands in a file above the project.</summary>
    private static void AddPackage(ToolSession session, string projectPath, ProjectFile file, List<string> done)
    {
        if (file.Has("PackageReference", Package))
        {
            return;
        }

        var version = typeof(NewCommand).Assembly.GetName().Version!.ToString(3);
        var central = CentralFile(projectPath);
        if (central is null)
        {
            file.Add("PackageReference", Package, version);
        }
        else
        {
            file.Add("PackageReference", Package);
            var versions = ProjectFile.Read(central, session.Shown(central));
            if (!versions.Has("PackageVersion", Package))
            {
                versions.Add("PackageVersion", Package, version);
                versions.Write(session.Shown(central));
                done.Add($"{session.Shown(central)}: the version {version} of {Package}");
            }
        }

        done.Add($"{session.Shown(projectPath)}: the package {Package}");
    }

    private static string? CentralFile(string projectPath)
    {
        for (var folder = Path.GetDirectoryName(projectPath); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, CentralVersions) is var path && File.Exists(path))
            {
                return ProjectFile.Read(path, path).IsTrue("ManagePackageVersionsCentrally") ? path : null;
            }
        }

        return null;
    }

    private static void WriteCall(ToolSession session, string folder, string name, string text, List<string> done)
    {
        var path = Path.Combine(folder, name + ".cs");
        if (File.Exists(path))
        {
            done.Add($"{session.Shown(path)} is there already, and left as it is");
            return;
        }

        DocumentFile.Write(path, session.Shown(path), text);
        done.Add($"{session.Shown(path)}: a first call");
    }
}
