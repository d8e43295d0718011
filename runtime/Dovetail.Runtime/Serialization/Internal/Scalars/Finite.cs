namespace Dovetail.Serialization.Internal;

/// <summary>Refuses the floating-point values that JSON does not have (RFC 8259 6).</summary>
internal static class Finite
{
    public static double Check(double value) => double.IsFinite(value) ? value : throw Refused();

    public static float Check(float value) => float.IsFinite(value) ? value : throw Refused();

    private static ArgumentException Refused() => new("Infinities and NaN can not be sent: neither JSON nor OpenAPI has them (RFC 8259 6).");
}
