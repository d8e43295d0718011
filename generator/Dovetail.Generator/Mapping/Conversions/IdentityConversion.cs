using Dovetail.Generator.Mapping.Bodies;

namespace Dovetail.Generator.Mapping.Conversions;

/// <summary>The type itself, a base of it, and collections that the other one is.</summary>
internal static class IdentityConversion
{
    public static Conversion? TryBuild(ConversionRequest request)
    {
        var (source, target) = (request.Source, request.Target);
        if (source.Bare == target.Bare)
        {
            // Two values of one class are one object: who wants another one declares a method.
            return Conversion.Identity;
        }

        if (target.Name == "object" || request.Run.Types.Derives(source, target))
        {
            return Conversion.Identity;
        }

        return SequenceKinds.IsBoth(source, target) || DictionaryKinds.IsBoth(source, target) ? Conversion.Identity : null;
    }
}
