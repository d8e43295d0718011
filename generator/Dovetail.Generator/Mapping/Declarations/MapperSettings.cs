namespace Dovetail.Generator.Mapping.Declarations;

/// <summary>What <c>[ApiMapper]</c> says.</summary>
internal sealed record MapperSettings(bool BothWays, LossyConversions Conversions, bool ThrowOnNull, bool NullIsAbsent)
{
    public static readonly MapperSettings Default = new(BothWays: false, LossyConversions.None, ThrowOnNull: false, NullIsAbsent: false);
}
