using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Common;
using Dovetail.Generator.Naming;

namespace Dovetail.Generator.Building.Shapes;

/// <summary>Where a schema inside of a component stands, which is its place for whoever refers to it: <c>#/components/schemas/Node/properties/state</c> is NodeState.</summary>
internal static class ComponentPlace
{
    private static readonly string[] Roots = ["/components/schemas/", "/definitions/"];

    /// <returns>Null where a pointer leads to no component, or by ways that have no name of their own.</returns>
    public static TypePlace? Of(string pointer)
    {
        var local = pointer.Substring(pointer.IndexOf('#') + 1);
        if (Array.Find(Roots, root => local.StartsWith(root, StringComparison.Ordinal)) is not { } root)
        {
            return null;
        }

        var steps = local.Substring(root.Length).Split('/');
        var name = PointerText.Unescape(steps[0]);
        TypePlace? place = TypePlace.Of(Identifier.Pascal(name, "Schema"), name);
        for (var i = 1; i < steps.Length && place is not null; i++)
        {
            place = (steps[i], i + 1 < steps.Length) switch
            {
                ("properties", true) => place.Property(PointerText.Unescape(steps[++i])),
                ("allOf", true) when ++i > 0 => place,
                ("items", _) => place.Item(),
                ("additionalProperties", _) => place.Value(),
                _ => null,
            };
        }

        return place;
    }
}
