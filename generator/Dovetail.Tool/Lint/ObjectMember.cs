namespace Dovetail.Tool.Lint;

/// <summary>What a member of an object holds.</summary>
internal enum MemberShape
{
    /// <summary>A value, or whatever is not looked at.</summary>
    Value,

    /// <summary>An object of OpenAPI.</summary>
    Object,

    /// <summary>A list of them.</summary>
    List,

    /// <summary>A map of them by names of the document's own.</summary>
    Map,
}

/// <summary>A member that OpenAPI gives an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">What it holds.</param>
/// <param name="Kind">The kind of those objects; empty where it holds none.</param>
/// <param name="IsRequired">Whether each such object has to have it, in every version from 3.0 on.</param>
internal sealed record ObjectMember(string Name, MemberShape Shape, string Kind, bool IsRequired)
{
    /// <summary>Reads <c>url!</c>, <c>info:Info</c>, <c>servers[Server]</c> or <c>paths{PathItem}</c>.</summary>
    public static ObjectMember Parse(string text)
    {
        var plain = text.TrimEnd('!');
        var (shape, mark) = plain[^1] switch { ']' => (MemberShape.List, '['), '}' => (MemberShape.Map, '{'), _ => (MemberShape.Object, ':') };
        return plain.Split(mark, 2) is [var name, var kind]
            ? new(name, shape, kind.TrimEnd(']', '}'), text != plain)
            : new(plain, MemberShape.Value, "", text != plain);
    }
}
