using Dovetail.Generator.Common;

namespace Dovetail.Generator.Model.Testing;

/// <summary>A valid value, the same each time. A closed family.</summary>
internal abstract record SampleModel;

/// <param name="Hint">What a text without demands is: its member's name.</param>
/// <param name="Constraint">What the document demands of it; null for nothing.</param>
internal sealed record ScalarSample(ScalarKind Kind, string Hint, ConstraintModel? Constraint) : SampleModel;

/// <param name="Members">The members that are allowed, by their C# names.</param>
internal sealed record EnumSample(EnumRef Type, EquatableArray<string> Members) : SampleModel;

/// <param name="Count">How many items.</param>
internal sealed record ListSample(TypeRef ItemType, SampleModel? Item, int Count) : SampleModel;

internal sealed record MapSample(MapRef Type, SampleModel? Value, int Count) : SampleModel;

/// <summary>What another factory makes.</summary>
/// <param name="Factory">Its method.</param>
/// <param name="Varied">The parameter by which items of a list differ; null where they do not.</param>
internal sealed record FactorySample(string Factory, string? Varied = null, SampleModel? Variation = null) : SampleModel;

/// <param name="Union">The union.</param>
/// <param name="Case">The type of the value.</param>
internal sealed record UnionSample(string Union, TypeRef Case, SampleModel Value) : SampleModel;

internal sealed record FileSample : SampleModel;
