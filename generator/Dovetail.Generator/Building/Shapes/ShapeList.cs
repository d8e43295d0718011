using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building.Shapes;

/// <summary>The shapes a schema can have, in the order they are tried: the first whose business it is gives the type.</summary>
internal static class ShapeList
{
    private static readonly Func<ShapeInput, TypeRef?>[] Shapes =
    [
        NeverShape.TryBuild,
        AliasShape.TryBuild,
        ConstShape.TryBuild,
        EnumShape.TryBuild,
        UnionShape.TryBuild,
        TypeListShape.TryBuild,
        ArrayShape.TryBuild,
        ObjectShape.TryBuild,
        MapShape.TryBuild,
        ScalarShape.TryBuild,
    ];

    /// <summary>The type of a schema; raw JSON where no shape takes it.</summary>
    public static TypeRef Build(ShapeInput input)
    {
        foreach (var tryBuild in Shapes)
        {
            if (tryBuild(input) is { } type)
            {
                return type;
            }
        }

        return ScalarRef.Json;
    }
}
