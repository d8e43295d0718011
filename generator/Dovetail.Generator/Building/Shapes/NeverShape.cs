using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building.Shapes;

/// <summary><c>false</c>: nothing fits, so whatever comes is kept as it is.</summary>
internal static class NeverShape
{
    public static TypeRef? TryBuild(ShapeInput input) => input.Schema.IsNever ? ScalarRef.Json : null;
}
