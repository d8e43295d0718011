using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Shapes;

/// <summary>A schema to find the shape of, and what that takes.</summary>
internal sealed record ShapeInput(SpecSchema Schema, MergedSchema Merged, TypePlace Place, SchemaBuilder Schemas)
{
    /// <summary>The types without null, stated or implied, of the schema with all that is folded in.</summary>
    public SchemaTypes Types => OnlyType ?? SchemaFacts.TypesOf(Merged);

    /// <summary>The one of several types that the shape is asked of.</summary>
    public SchemaTypes? OnlyType { get; init; }

    /// <summary>The component whose name the type has.</summary>
    public string? ComponentName => OnlyType is null ? Schema.ComponentName : null;

    /// <summary>The format, which the schema itself or one that is folded in states.</summary>
    public string? Format => SchemaFacts.FormatOf(Merged);

    /// <summary>Raw JSON, with a finding that says why.</summary>
    public TypeRef Degrade(string reason)
    {
        Schemas.Findings.Add(Diagnostics.Findings.RawJson(Schema.Node.Location, reason));
        return ScalarRef.Json;
    }
}
