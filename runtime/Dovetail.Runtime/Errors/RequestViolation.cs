namespace Dovetail;

/// <summary>A fault of an argument.</summary>
/// <param name="Parameter">The parameter's name on the wire, or <c>body</c>.</param>
/// <param name="Reason">What is wrong with it, without its value.</param>
public sealed record RequestViolation(string Parameter, string Reason)
{
    /// <summary>Both, as one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"{Parameter}: {Reason}";
}
