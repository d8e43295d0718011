using System.Xml;
using System.Xml.Linq;
using Dovetail.Generator.Reading.References;
using Dovetail.Testing.Server.Requests;
using Dovetail.Testing.Server.Schemas;

namespace Dovetail.Testing.Server.Xml;

/// <summary>Reads XML as the JSON that it stands for, by the document's <c>xml</c> objects: then it is held to its schema as JSON is.</summary>
internal sealed class XmlBody(SchemaSource source)
{
    private const int MostDepth = 256;

    // What comes may be hostile: no entities, and nothing is fetched.
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private readonly List<string> _wrong = [];

    /// <returns>The value, null where it is no XML, and what is wrong with how it is written.</returns>
    public (string? Json, IReadOnlyList<string> Wrong) Read(Place schema, ReadOnlyMemory<byte> body)
    {
        XElement root;
        try
        {
            var bytes = body.ToArray();
            if (IsTooDeep(bytes))
            {
                return (null, ["is nested too deeply."]);
            }

            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings);
            root = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
        }
        catch (XmlException exception)
        {
            return (null, [$"is no XML, or has a DTD (line {exception.LineNumber}, column {exception.LinePosition})."]);
        }

        if (XmlRules.RootOf(source, schema) is { } name && root.Name.LocalName != name)
        {
            _wrong.Add($"has the root element <{root.Name.LocalName}>, and not <{name}>.");
        }

        CheckNamespace(XmlRules.Of(source, schema), root);
        return (Value(root, schema), _wrong);
    }

    /// <summary>What reads a tree goes down with it, so it is looked through first.</summary>
    private static bool IsTooDeep(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings);
        var isTooDeep = false;
        while (!isTooDeep && reader.Read())
        {
            isTooDeep = reader.Depth > MostDepth;
        }

        return isTooDeep;
    }

    private string Value(XElement element, Place? schema)
    {
        if (element.Attribute(XmlRules.Instance + "nil")?.Value is "true" or "1")
        {
            return "null";
        }

        var types = schema is { } place ? SchemaShape.Types(source, place) : [];
        if (types.Contains("array") && schema is { } list)
        {
            return Coercion.Array(element.Elements().Select(item => Value(item, SchemaShape.Items(source, list))));
        }

        var hasParts = element.HasElements || element.Attributes().Any(IsOwn);
        return types.Contains("object") && (hasParts || !types.Any(static type => type is not ("object" or "null"))) || (types.Count == 0 && hasParts)
            ? Members(element, schema)
            : Coercion.Scalar(source, element.Value, schema);
    }

    private string Members(XElement element, Place? schema)
    {
        var members = new List<(string Name, string Json)>();
        var known = new HashSet<XObject>();
        foreach (var name in schema is { } owner ? SchemaShape.MemberNames(source, owner) : [])
        {
            if (Member(element, name, SchemaShape.Member(source, schema!.Value, name)!.Value, known) is { } json)
            {
                members.Add((name, json));
            }
        }

        // What the document does not name is there all the same.
        var attributes = element.Attributes().Where(attribute => IsOwn(attribute) && !known.Contains(attribute));
        members.AddRange(attributes.Select(static attribute => (attribute.Name.LocalName, Coercion.Quote(attribute.Value))));
        foreach (var group in element.Elements().Where(child => !known.Contains(child)).GroupBy(static child => child.Name.LocalName))
        {
            string[] values = [.. group.Select(child => Value(child, schema is { } of ? SchemaShape.Member(source, of, group.Key) : null))];
            members.Add((group.Key, values.Length == 1 ? values[0] : Coercion.Array(values)));
        }

        return Coercion.Object(members);
    }

    /// <returns>Null where it is not there.</returns>
    private string? Member(XElement owner, string name, Place schema, HashSet<XObject> known)
    {
        var rules = XmlRules.Of(source, schema);
        var own = rules.Name ?? name;
        if (SchemaShape.Types(source, schema).Contains("array"))
        {
            return List(owner, name, schema, known);
        }

        if (rules.Node is XmlNodeKind.Text)
        {
            return Coercion.Scalar(source, string.Concat(owner.Nodes().OfType<XText>().Select(static text => text.Value)), schema);
        }

        if (rules.Node is XmlNodeKind.Attribute)
        {
            return owner.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == own) is { } attribute && known.Add(attribute)
                ? Coercion.Scalar(source, attribute.Value, schema)
                : null;
        }

        List<XElement> elements = [.. Named(owner, own).Where(known.Add)];
        elements.ForEach(element => CheckNamespace(rules, element));
        if (elements.Count > 1)
        {
            _wrong.Add($"has <{own}> {elements.Count} times, and it is one value.");
        }

        return elements.Count == 0 ? null : Value(elements[0], schema);
    }

    private string? List(XElement owner, string name, Place schema, HashSet<XObject> known)
    {
        var rules = XmlRules.Of(source, schema);
        var items = SchemaShape.Items(source, schema);
        var itemRules = items is { } of ? XmlRules.Of(source, of) : rules;
        var itemName = items is null ? name : rules.ItemName(itemRules, name);
        if (!rules.IsWrapped)
        {
            List<XElement> all = [.. Named(owner, itemName).Where(known.Add)];
            return all.Count == 0 ? null : Coercion.Array(all.Select(item => Value(item, items)));
        }

        if (Named(owner, rules.Name ?? name).FirstOrDefault() is not { } wrapper)
        {
            return null;
        }

        known.Add(wrapper);
        var others = wrapper.Elements().Where(item => item.Name.LocalName != itemName);
        _wrong.AddRange(others.Select(item => $"has <{item.Name.LocalName}> in <{wrapper.Name.LocalName}>, and not <{itemName}>."));
        return Coercion.Array(wrapper.Elements().Select(item => Value(item, items)));
    }

    private void CheckNamespace(XmlRules rules, XElement element)
    {
        if (rules.Namespace is { } space && element.Name.NamespaceName != space)
        {
            _wrong.Add($"has <{element.Name.LocalName}> in the namespace '{element.Name.NamespaceName}', and not in '{space}'.");
        }
    }

    private static IEnumerable<XElement> Named(XElement owner, string name) => owner.Elements().Where(element => XmlConvert.DecodeName(element.Name.LocalName) == name);

    private static bool IsOwn(XAttribute attribute) => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != XmlRules.Instance;
}
