using Dovetail.Generator.Mapping.Declarations;
using Dovetail.Generator.Mapping.Types;

namespace Dovetail.Generator.Mapping.Conversions;

/// <summary>A conversion that is wanted.</summary>
/// <param name="Lossy">What may lose data, since it is asked for.</param>
internal sealed record ConversionRequest(MapperRun Run, TypeUse Source, TypeUse Target, LossyConversions Lossy)
{
    /// <summary>It is what a method is there for: no method does it by calling itself.</summary>
    public bool IsWhole { get; init; }

    /// <summary>It is what a method that takes null leaves to another one.</summary>
    public bool SkipsKnown { get; init; }

    public MemberRule? Rule { get; init; }

    /// <summary>For people.</summary>
    public string SourceName { get; init; } = "";

    /// <summary>For people.</summary>
    public string TargetName { get; init; } = "";

    public bool Allows(LossyConversions kind) => (Lossy & kind) != 0;
}
