using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping.Conversions;

/// <summary>An enumeration that may grow, of the one that may not: every value of that has its place.</summary>
internal static class OpenEnumConversion
{
    public static Conversion? TryBuild(ConversionRequest request) =>
        request.Target.Name == RuntimeTypes.OpenEnum && request.Target.Arguments[0].Bare == request.Source.Bare
            ? new(value => new CastValue(request.Target.Bare, value))
            : null;
}
