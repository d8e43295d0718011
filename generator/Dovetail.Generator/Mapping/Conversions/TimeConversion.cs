using Dovetail.Generator.Mapping.Declarations;
using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping.Conversions;

/// <summary>Points in time and dates, where that is asked for: a zone is lost, or taken for UTC, but never taken from the machine.</summary>
internal static class TimeConversion
{
    public static Conversion? TryBuild(ConversionRequest request) => !request.Allows(LossyConversions.Times) ? null : (request.Source.Bare, request.Target.Bare) switch
    {
        (RuntimeTypes.DateTimeOffset, RuntimeTypes.DateTime) => new(value => new MemberValue(value, "UtcDateTime")),
        (RuntimeTypes.DateTime, RuntimeTypes.DateTimeOffset) => new(value => Call("global::Dovetail.Mapping.MapTimes.InUtc", value)),
        (RuntimeTypes.DateTimeOffset, RuntimeTypes.DateOnly) => new(value => Call(RuntimeTypes.DateOnly + ".FromDateTime", new MemberValue(value, "UtcDateTime"))),
        (RuntimeTypes.DateTime, RuntimeTypes.DateOnly) => new(value => Call(RuntimeTypes.DateOnly + ".FromDateTime", value)),
        (RuntimeTypes.DateOnly, RuntimeTypes.DateTime) => new(Midnight),
        (RuntimeTypes.DateOnly, RuntimeTypes.DateTimeOffset) => new(value => Call("global::Dovetail.Mapping.MapTimes.InUtc", Midnight(value))),
        _ => null,
    };

    private static CallValue Midnight(MapValueModel value) =>
        new(new MemberValue(value, "ToDateTime"), [new NameValue(RuntimeTypes.TimeOnly + ".MinValue"), new NameValue("global::System.DateTimeKind.Utc")]);

    private static CallValue Call(string method, MapValueModel value) => new(new NameValue(method), [value]);
}
