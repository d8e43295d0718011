using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building.Shapes;

/// <summary>A reference, or an <c>allOf</c> of one schema: that schema's type, whatever prose stands beside it.</summary>
internal static class AliasShape
{
    public static TypeRef? TryBuild(ShapeInput input) =>
        input.Merged.OnlyTarget is { } target && !input.Schemas.IsDerived(input.Schema) ? input.Schemas.Build(target, ComponentPlace.Of(target.Pointer) ?? input.Place) : null;
}
