using Dovetail.Generator.Mapping.Declarations;

namespace Dovetail.Generator.Mapping.Conversions;

/// <summary>All conversions, in the order in which they are tried.</summary>
internal static class ConversionList
{
    private static readonly Func<ConversionRequest, Conversion?>[] All =
    [
        KnownConversion.TryBuild,
        IdentityConversion.TryBuild,
        NumberConversion.TryBuild,
        OpenEnumConversion.TryBuild,
        TimeConversion.TryBuild,
        EnumNumberConversion.TryBuild,
        TextConversion.TryBuild,
        WrittenConversion.TryBuild,
    ];

    /// <returns>Null where there is none.</returns>
    public static Conversion? TryBuild(ConversionRequest request) => All.Select(tryBuild => tryBuild(request)).FirstOrDefault(conversion => conversion is not null);

    /// <summary>The kind that would do, if it were asked for; null for none.</summary>
    public static string? LossyFor(ConversionRequest request)
    {
        var (source, target) = (request.Source.NotNull, request.Target.NotNull);
        foreach (var kind in new[] { LossyConversions.Narrowing, LossyConversions.Times, LossyConversions.Text })
        {
            var asked = request with { Source = source, Target = target, Lossy = kind };
            if (request.Run.Try(() => TryBuild(asked)) is not null)
            {
                return kind.ToString();
            }
        }

        return null;
    }
}
