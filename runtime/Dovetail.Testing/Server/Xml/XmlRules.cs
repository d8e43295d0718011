using System.Xml.Linq;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;
using Dovetail.Testing.Server.Schemas;

namespace Dovetail.Testing.Server.Xml;

/// <summary>How a value of a schema stands in XML (OpenAPI, XML Object).</summary>
/// <param name="Name">Its element or attribute; null for the one that it has by where it stands.</param>
/// <param name="Namespace">Its namespace; null where none is said.</param>
/// <param name="Prefix">The prefix of that; null for none.</param>
/// <param name="Node">What it is.</param>
/// <param name="IsWrapped">Whether the items of a list stand in an element of their own.</param>
internal sealed record XmlRules(string? Name, string? Namespace, string? Prefix, XmlNodeKind Node, bool IsWrapped)
{
    /// <summary>Of XML Schema's own attributes, such as <c>nil</c>.</summary>
    public static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Where nothing is said.</summary>
    public static readonly XmlRules Usual = new(null, null, null, XmlNodeKind.Element, IsWrapped: false);

    /// <summary>What the schema says, or what it refers to: a schema that it is composed of speaks for itself alone.</summary>
    public static XmlRules Of(SchemaSource source, Place schema)
    {
        var xml = schema["xml"]?.Mapping ?? source.Follow(schema)?["xml"]?.Mapping;
        if (xml is null)
        {
            return Usual;
        }

        var node = Text(xml, "nodeType") switch
        {
            "attribute" => XmlNodeKind.Attribute,
            "text" or "cdata" => XmlNodeKind.Text,
            _ => Is(xml, "attribute") ? XmlNodeKind.Attribute : XmlNodeKind.Element,
        };
        return new(Text(xml, "name"), Text(xml, "namespace"), Text(xml, "prefix"), node, Is(xml, "wrapped") || Text(xml, "nodeType") == "element");
    }

    /// <summary>The element of a whole body: as the schema names it, or else by the component's name; null where it has neither.</summary>
    public static string? RootOf(SchemaSource source, Place schema)
    {
        var target = source.Follow(schema) ?? schema;
        return Of(source, schema).Name ?? (target.Pointer.Parent?.Token is "schemas" or "definitions" ? target.Pointer.Token : null);
    }

    /// <summary>The name of each item of a list: what wraps them has a name of its own, and without that the list's name is none of theirs.</summary>
    /// <param name="items">What the items say.</param>
    /// <param name="member">The list's member.</param>
    public string ItemName(XmlRules items, string member) => items.Name ?? (IsWrapped ? Name ?? member : member);

    public XName FullName(string otherwise) => (Namespace is null ? XNamespace.None : Namespace) + System.Xml.XmlConvert.EncodeLocalName(Name ?? otherwise)!;

    private static string? Text(SpecMapping xml, string key) => xml[key] is SpecScalar { Kind: not ScalarKind.Null, Value.Length: > 0 } text ? text.Value : null;

    private static bool Is(SpecMapping xml, string key) => xml[key] is SpecScalar { Kind: ScalarKind.True };
}
