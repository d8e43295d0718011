using System.Xml;
using System.Xml.Linq;
using Dovetail.Tool.Documents;

namespace Dovetail.Tool.Projects;

/// <summary>A file of MSBuild, changed by items alone: what else stands in it stays as it is written.</summary>
internal sealed class ProjectFile
{
    private readonly string _path;
    private readonly XDocument _xml;

    private ProjectFile(string path, XDocument xml) => (_path, _xml) = (path, xml);

    /// <summary>The root namespace as MSBuild would have it.</summary>
    public string RootNamespace => Values("RootNamespace").FirstOrDefault() ?? Path.GetFileNameWithoutExtension(_path).Replace(' ', '_');

    /// <exception cref="ToolException">It can not be read.</exception>
    public static ProjectFile Read(string path, string shown)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(DocumentFile.ReadText(path, shown)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            var xml = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
            return xml.Root?.Name.LocalName == "Project" ? new ProjectFile(path, xml) : throw new ToolException($"{shown} is no project file.");
        }
        catch (XmlException exception)
        {
            throw new ToolException($"{shown} is no project file: {exception.Message}", exception);
        }
    }

    public bool IsTrue(string property) => Values(property).Any(value => value.Equals("true", StringComparison.OrdinalIgnoreCase));

    public bool Has(string item, string include) =>
        _xml.Descendants().Any(element => element.Name.LocalName == item && string.Equals((string?)element.Attribute("Include"), include, StringComparison.OrdinalIgnoreCase));

    /// <summary>Adds an item in a group of its own kind, or in a new one at the end.</summary>
    public void Add(string item, string include, string? version = null)
    {
        var root = _xml.Root!;
        var element = new XElement(root.Name.Namespace + item, new XAttribute("Include", include), version is null ? null : new XAttribute("Version", version));
        var group = root.Elements().LastOrDefault(candidate => candidate.Name.LocalName == "ItemGroup" && candidate.Elements().Any(child => child.Name.LocalName == item));
        if (group is not null)
        {
            group.Elements().Last().AddAfterSelf(new XText("\n    "), element);
            return;
        }

        root.Add(new XText("\n  "), new XElement(root.Name.Namespace + "ItemGroup", new XText("\n    "), element, new XText("\n  ")), new XText("\n\n"));
    }

    /// <exception cref="ToolException">It can not be written.</exception>
    public void Write(string shown)
    {
        var declaration = _xml.Declaration is { } known ? known + "\n" : "";
        DocumentFile.Write(_path, shown, declaration + _xml.ToString(SaveOptions.DisableFormatting).TrimEnd() + "\n");
    }

    private IEnumerable<string> Values(string property) => _xml.Descendants().Where(element => element.Name.LocalName == property).Select(element => element.Value.Trim());
}
