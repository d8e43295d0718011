using Dovetail.Build.Documents;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Dovetail.Build;

/// <summary>
/// Takes the OpenAPI documents that referenced projects make when they are built, as files of this project's own, and tells how where there are none.
/// </summary>
public sealed class TakeDocuments : Microsoft.Build.Utilities.Task
{
    private const string Missing = "DOVE0091";
    private const string NotYet = "DOVE0069";
    private const string NoMatch = "DOVE0064";
    private const string ServerPackage = "Microsoft.Extensions.ApiDescription.Server";

    /// <summary>The project that the documents are for: what is told is told there.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>The references; their metadata that the generator knows becomes that of their documents.</summary>
    [Required]
    public ITaskItem[] Projects { get; set; } = [];

    /// <summary>What the projects say of themselves.</summary>
    public ITaskItem[] Answers { get; set; } = [];

    /// <summary>The metadata that the generator reads.</summary>
    [Required]
    public string[] Known { get; set; } = [];

    /// <summary>The folder of the copies, which has one for each project.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>Whether the projects have just been built. If not, the last documents will do, and it is no fault that there are none.</summary>
    public bool IsBuilt { get; set; }

    /// <summary>The copies.</summary>
    [Output]
    public ITaskItem[] Documents { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var documents = new List<ITaskItem>();
        foreach (var reference in Projects)
        {
            var answer = Answers.FirstOrDefault(found => found.GetMetadata("MSBuildSourceProjectFile") == reference.GetMetadata("FullPath"));
            var project = new ReferencedProject(reference, answer);
            try
            {
                documents.AddRange(Take(project, reference.GetMetadata("DovetailDocuments")).Select(copy => ToItem(copy, reference)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Log.LogError(null, Missing, null, Project, 0, 0, 0, 0, "{0}", $"The documents of '{project.Name}' can not be taken: {e.Message}");
            }
        }

        Documents = [.. documents];
        return !Log.HasLoggedErrors;
    }

    private IReadOnlyList<string> Take(ReferencedProject project, string wanted)
    {
        var folder = new DocumentFolder(Path.Combine(Folder, FolderOf(project)));
        var documents = project.FindDocuments();
        if (documents.Count == 0)
        {
            return IsBuilt ? Tell(project) : LastOf(project, folder, wanted);
        }

        List<string> copies = [.. Chosen(project, documents, wanted).Select(folder.Take)];
        folder.Keep(copies);
        return copies;
    }

    private IReadOnlyList<string> LastOf(ReferencedProject project, DocumentFolder folder, string wanted)
    {
        var last = folder.Files;
        if (last.Count == 0)
        {
            Log.LogMessage(
                null, NotYet, null, Project, 0, 0, 0, 0, MessageImportance.High, "{0}",
                $"'{project.Name}' has made no OpenAPI document yet, so there is no client of it: build this project with the projects that it references");
        }

        return last.Count == 0 ? last : Chosen(project, last, wanted);
    }

    private IReadOnlyList<string> Tell(ReferencedProject project)
    {
        Warn(Missing, $"There is no client of '{project.Name}', since its build makes no OpenAPI document: " + (project switch
        {
            { HasPackage: false } =>
                $"it does not reference the package {ServerPackage} (dotnet add package {ServerPackage}, in that project)",
            { Generates: false } => "set its property OpenApiGenerateDocuments to true",
            _ => "it registers none (builder.Services.AddOpenApi()), or its last one was deleted (build that project with --no-incremental)",
        }));
        return [];
    }

    private IReadOnlyList<string> Chosen(ReferencedProject project, IReadOnlyList<string> documents, string wanted)
    {
        var names = wanted.Split([';', ','], StringSplitOptions.RemoveEmptyEntries).Select(name => name.Trim()).Where(name => name.Length > 0).ToList();
        foreach (var name in names.Where(name => !documents.Any(document => IsNamed(document, name))))
        {
            Warn(NoMatch, $"DovetailDocuments names '{name}', which '{project.Name}' does not have: its documents are {string.Join(", ", documents.Select(Path.GetFileName))}");
        }

        return names.Count == 0 ? documents : [.. documents.Where(document => names.Any(name => IsNamed(document, name)))];
    }

    private static bool IsNamed(string document, string name) =>
        string.Equals(Path.GetFileName(document), name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(Path.GetFileNameWithoutExtension(document), name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The project's name; where several have it, those behind the first have a number too.</summary>
    private string FolderOf(ReferencedProject project)
    {
        var alike = Projects.Select(found => found.GetMetadata("FullPath")).Distinct(StringComparer.Ordinal)
            .Where(path => string.Equals(Path.GetFileNameWithoutExtension(path), project.Name, StringComparison.OrdinalIgnoreCase));
        var rank = alike.OrderBy(path => path, StringComparer.Ordinal).ToList().IndexOf(project.FullPath);
        return rank == 0 ? project.Name : $"{project.Name}-{rank + 1}";
    }

    private TaskItem ToItem(string copy, ITaskItem reference)
    {
        var item = new TaskItem(copy);
        var ours = Known.Where(name => name.StartsWith("Dovetail", StringComparison.Ordinal));
        foreach (var name in reference.MetadataNames.Cast<string>().Intersect(ours, StringComparer.OrdinalIgnoreCase))
        {
            item.SetMetadata(name, reference.GetMetadata(name));
        }

        return item;
    }

    private void Warn(string code, string text) => Log.LogWarning(null, code, null, Project, 0, 0, 0, 0, "{0}", text);
}
