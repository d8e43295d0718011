namespace Dovetail.Tool.Usage;

/// <summary>A method that an instruction names.</summary>
/// <param name="Namespace">Of its type; empty for a nested one.</param>
internal sealed record CalledMethod(string Namespace, string Type, string Method);
