namespace Dovetail.Generator.Mapping.Declarations;

/// <summary>The runtime's MapConversions, number by number.</summary>
[Flags]
internal enum LossyConversions
{
    None = 0,
    Text = 1,
    Narrowing = 2,
    Times = 4,
}
