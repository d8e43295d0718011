using Dovetail.Generator.Mapping.Declarations;
using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping.Conversions;

/// <summary>An enumeration to its number and back, where that is asked for: a number need not be one of its values.</summary>
internal static class EnumNumberConversion
{
    public static Conversion? TryBuild(ConversionRequest request)
    {
        if (!request.Allows(LossyConversions.Narrowing))
        {
            return null;
        }

        var (source, target) = (request.Run.Types.ShapeOf(request.Source), request.Run.Types.ShapeOf(request.Target));
        if ((source?.Kind is ShapeKind.Enum && IsInteger(request.Target)) || (target?.Kind is ShapeKind.Enum && IsInteger(request.Source)))
        {
            return new(value => new CastValue(request.Target.Bare, value, IsChecked: true));
        }

        return null;
    }

    private static bool IsInteger(TypeUse type) => type.Bare is "sbyte" or "byte" or "short" or "ushort" or "int" or "uint" or "long" or "ulong";
}
