namespace Dovetail.Generator.Reading.Nodes;

/// <summary>The text can not be scanned into nodes. Caught where scanning starts and told as a finding.</summary>
internal sealed class SpecSyntaxException(string reason, int offset) : Exception(reason)
{
    public int Offset { get; } = offset;
}
