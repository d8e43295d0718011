using System.Globalization;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;

namespace Dovetail.Generator.Reading.JsonPath;

/// <summary>What a condition compares: its value is a node, or null for RFC 9535's Nothing.</summary>
internal abstract record FilterOperand
{
    private static readonly SpecText NoFile = new(new SourceFile("", ""));

    public abstract SpecNode? Value(Place current, PathRun run);

    public static SpecScalar Scalar(ScalarKind kind, string value) => new(NoFile, 0, 0, kind, value);

    protected static SpecScalar Number(int value) => Scalar(ScalarKind.Number, value.ToString(CultureInfo.InvariantCulture));
}

internal sealed record LiteralOperand(SpecScalar Literal) : FilterOperand
{
    public override SpecNode? Value(Place current, PathRun run) => Literal;
}

/// <summary>A query that leads to one node at most; also the function <c>value</c>, which has no value where it leads to several.</summary>
internal sealed record QueryOperand(PathQuery Query) : FilterOperand
{
    public override SpecNode? Value(Place current, PathRun run) => run.Select(Query, current) is { Count: 1 } places ? places[0].Node : null;
}

/// <summary><c>count(@.*)</c>: the number of nodes.</summary>
internal sealed record CountOperand(PathQuery Query) : FilterOperand
{
    public override SpecNode? Value(Place current, PathRun run) => Number(run.Select(Query, current).Count);
}

/// <summary><c>length(@.a)</c>: the number of characters, items or entries.</summary>
internal sealed record LengthOperand(FilterOperand Operand) : FilterOperand
{
    public override SpecNode? Value(Place current, PathRun run) => Operand.Value(current, run) switch
    {
        SpecMapping mapping => Number(mapping.Entries.Count),
        SpecSequence sequence => Number(sequence.Items.Count),
        SpecScalar { Kind: ScalarKind.String } text => Number(text.Value.Count(character => !char.IsLowSurrogate(character))),
        _ => null,
    };
}
