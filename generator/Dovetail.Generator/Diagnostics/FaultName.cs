namespace Dovetail.Generator.Diagnostics;

/// <summary>Names a fault of Dovetail for its report: what was thrown, and in which class.</summary>
internal static class FaultName
{
#pragma warning disable IL2026 // Where the kit for tests reads documents in a trimmed program, the name is missing and nothing else is.
    public static string Of(Exception exception) => $"{exception.GetType().Name} in {exception.TargetSite?.DeclaringType?.Name}";
#pragma warning restore IL2026
}
