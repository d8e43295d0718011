using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;

namespace Dovetail.Generator.Building.Types;

/// <summary>What a number with a fraction is, where the user says it: for one schema whatever the format, for the document where no format says more.</summary>
internal static class NumberSize
{
    /// <param name="kind">What it is by itself.</param>
    /// <param name="format">Its format.</param>
    /// <param name="root">The component that it stands in.</param>
    /// <param name="entries">What the user says.</param>
    public static ScalarKind Of(ScalarKind kind, string? format, string root, EquatableArray<NumberEntry> entries)
    {
        if (entries.IsEmpty || kind is not (ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal))
        {
            return kind;
        }

        var isOpen = format is not ("float" or "double" or "decimal");
        return (entries.FirstOrDefault(entry => entry.Schema == root) ?? (isOpen ? entries.FirstOrDefault(entry => entry.Schema is null) : null))?.Style switch
        {
            NumberStyle.Double => ScalarKind.Double,
            NumberStyle.Decimal => ScalarKind.Decimal,
            NumberStyle.Float => ScalarKind.Single,
            _ => kind,
        };
    }
}
