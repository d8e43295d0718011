using Dovetail.Generator.Mapping.Bodies;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping.Conversions;

/// <summary>By a method that is written for the two types: objects, collections, enumerations and unions.</summary>
internal static class WrittenConversion
{
    public static Conversion? TryBuild(ConversionRequest request)
    {
        var run = request.Run;
        if (request.IsWhole || !BodyList.Fits(request))
        {
            return null;
        }

        var call = request.SkipsKnown ? run.HelperOf(request.Source, request.Target) : run.CallOf(request.Source, request.Target, request.Lossy);
        return new(value => new CallValue(new NameValue(call), [value]));
    }
}
