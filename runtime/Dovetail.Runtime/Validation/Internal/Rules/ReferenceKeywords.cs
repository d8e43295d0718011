namespace Dovetail.Validation.Internal;

/// <summary><c>$ref</c>, with what stands beside it.</summary>
internal static class ReferenceKeywords
{
    public static bool Check(RuleSpot spot) => spot.Rule.Ref is not { } target || spot.Also(target());
}
