namespace Dovetail.Generator.Model;

/// <summary>Text of the spec for a doc comment, as written there: CommonMark, any characters. The emitter escapes it.</summary>
/// <param name="Summary">Null where the spec says nothing.</param>
/// <param name="Remarks">What goes beyond the summary; null where there is no more.</param>
internal sealed record DocModel(string? Summary, string? Remarks = null)
{
    public static readonly DocModel None = new((string?)null);
}
