using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Dovetail.Generator.Reading.References;
using Dovetail.Testing.Server.Schemas;

namespace Dovetail.Testing.Server.Xml;

/// <summary>Writes a value as XML, as the document's <c>xml</c> objects have it.</summary>
internal sealed class XmlText(SchemaSource source)
{
    private const string Unnamed = "root";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false };

    /// <param name="schema">The schema of the value.</param>
    /// <param name="json">The value.</param>
    public byte[] Write(Place schema, string json)
    {
        using var value = JsonDocument.Parse(json);
        var root = Element(XmlRules.Of(source, schema), XmlRules.RootOf(source, schema) ?? Unnamed, schema, value.RootElement);
        using var output = new MemoryStream();
        using (var writer = XmlWriter.Create(output, Settings))
        {
            new XDocument(root).Save(writer);
        }

        return output.ToArray();
    }

    private XElement Element(XmlRules rules, string name, Place? schema, JsonElement value)
    {
        var element = new XElement(rules.FullName(name));
        if (rules is { Namespace: { } space, Prefix: { } prefix })
        {
            element.Add(new XAttribute(XNamespace.Xmlns + prefix, space));
        }

        Fill(element, schema, value);
        return element;
    }

    private void Fill(XElement element, Place? schema, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    element.Add(Member(schema is { } owner ? SchemaShape.Member(source, owner, member.Name) : null, member));
                }

                break;
            case JsonValueKind.Array:
                var items = schema is { } list ? SchemaShape.Items(source, list) : null;
                var name = items is { } item ? XmlRules.RootOf(source, item) : null;
                element.Add(value.EnumerateArray().Select(one => Element(RulesOf(items), name ?? element.Name.LocalName, items, one)));
                break;
            case JsonValueKind.Null:
                element.Add(new XAttribute(XmlRules.Instance + "nil", "true"));
                break;
            default:
                element.Value = TextOf(value);
                break;
        }
    }

    private IEnumerable<object> Member(Place? schema, JsonProperty member)
    {
        var rules = RulesOf(schema);
        if (member.Value.ValueKind is JsonValueKind.Array)
        {
            var items = schema is { } list ? SchemaShape.Items(source, list) : null;
            var name = rules.ItemName(RulesOf(items), member.Name);
            var elements = member.Value.EnumerateArray().Select(item => Element(RulesOf(items) with { Name = name }, name, items, item));
            return rules.IsWrapped ? [new XElement(rules.FullName(member.Name), elements)] : elements;
        }

        return rules.Node switch
        {
            XmlNodeKind.Attribute => member.Value.ValueKind is JsonValueKind.Null ? [] : [new XAttribute(rules.FullName(member.Name), TextOf(member.Value))],
            XmlNodeKind.Text => [new XText(TextOf(member.Value))],
            _ => [Element(rules, member.Name, schema, member.Value)],
        };
    }

    private XmlRules RulesOf(Place? schema) => schema is { } known ? XmlRules.Of(source, known) : XmlRules.Usual;

    // What XML has no character for is left out.
    private static string TextOf(JsonElement value) =>
        string.Concat((value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText()).Where(XmlConvert.IsXmlChar));
}
