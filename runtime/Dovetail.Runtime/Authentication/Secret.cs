namespace Dovetail.Authentication;

/// <summary>A text that must not be seen, and that may change.</summary>
internal abstract class Secret
{
    public abstract string Value { get; }

    public sealed override string ToString() => "(redacted)";
}
