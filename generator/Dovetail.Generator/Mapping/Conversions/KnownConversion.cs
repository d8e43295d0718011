using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping.Conversions;

/// <summary>By a method of the user's, whether it is written already or will be.</summary>
internal static class KnownConversion
{
    public static Conversion? TryBuild(ConversionRequest request)
    {
        var run = request.Run;
        if (request.IsWhole || request.SkipsKnown || run.Known.Find(request.Source, request.Target, run) is not { } method)
        {
            return null;
        }

        return new(value => new CallValue(new NameValue(run.CallOf(request.Source, request.Target, request.Lossy)), [value]))
        {
            PassesNull = method.Source.MayBeNull && method.Target.MayBeNull,
            SwallowsNull = method.Source.MayBeNull && !method.Target.MayBeNull,
            GivesNull = method.Target.MayBeNull,
        };
    }
}
