using System.CommandLine;
using Dovetail.Tool.Documents;

namespace Dovetail.Tool.Commands;

/// <summary>The options that all commands with a document take: what the project would set for it.</summary>
internal sealed class DocumentOptions
{
    private readonly Option<string[]> _settings = new("--set")
    {
        Description = "An option of the generator, such as dovetail_include=tag:pets; before .editorconfig and the project's item.",
        HelpName = "key=value",
    };

    private readonly Option<string[]> _overlays = new("--overlay") { Description = "An OpenAPI Overlay over the document.", HelpName = "file" };

    private readonly Option<string?> _project = new("--project")
    {
        Description = "The project whose item the document is: its metadata and root namespace hold.",
        HelpName = "csproj",
    };

    public DocumentOptions(Command command)
    {
        command.Options.Add(_settings);
        command.Options.Add(_overlays);
        command.Options.Add(_project);
    }

    /// <summary>What the user said with them.</summary>
    public DocumentSettings Of(ParseResult parsed) => new(parsed.GetValue(_settings) ?? [], parsed.GetValue(_overlays) ?? [], parsed.GetValue(_project));
}
