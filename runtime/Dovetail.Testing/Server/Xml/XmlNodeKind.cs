namespace Dovetail.Testing.Server.Xml;

/// <summary>What a member is in XML.</summary>
internal enum XmlNodeKind
{
    Element,
    Attribute,

    /// <summary>The text of the element that its owner is.</summary>
    Text,
}
