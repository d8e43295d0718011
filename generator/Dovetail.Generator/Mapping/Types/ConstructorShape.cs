using Dovetail.Generator.Common;

namespace Dovetail.Generator.Mapping.Types;

/// <param name="SetsRequired">It says that it sets all required members.</param>
internal sealed record ConstructorShape(EquatableArray<ArgumentShape> Parameters, bool SetsRequired);

/// <param name="IsOptional">It has a default.</param>
internal sealed record ArgumentShape(string Name, TypeUse Type, bool IsOptional);
