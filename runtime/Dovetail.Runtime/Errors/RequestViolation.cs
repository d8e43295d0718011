namespace Dovetail;

/// <summary>A fault of an argument.</summary>
/// <param name="Parameter">The parameter's name on the wire, or <c>body</c>.</param>
/// <param name="Reason">What is wrong with it, without its value.</param>
public sealed record RequestViolation(string Parameter, string Reason)
{
    /// <summary>Where in the argument: <c>$.lines[3].sku</c>; null where the fault is the argument's own.</summary>
    public string? Path { get; init; }

    /// <summary>All of it, as one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => Path is null or "$" ? $"{Parameter}: {Reason}" : $"{Parameter}, {Path}: {Reason}";
}
