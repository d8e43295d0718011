using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping.Conversions;

/// <summary>How a value of one type becomes one of another.</summary>
/// <param name="Apply">The expression, of an expression that is not null.</param>
internal sealed record Conversion(Func<MapValueModel, MapValueModel> Apply)
{
    public static readonly Conversion Identity = new(value => value) { IsIdentity = true, PassesNull = true };

    /// <summary>The value is what is wanted.</summary>
    public bool IsIdentity { get; init; }

    /// <summary>A null comes out where one goes in.</summary>
    public bool PassesNull { get; init; }

    /// <summary>A null may go in, and something else comes out.</summary>
    public bool SwallowsNull { get; init; }

    /// <summary>It may give a null for what is none.</summary>
    public bool GivesNull { get; init; }
}
