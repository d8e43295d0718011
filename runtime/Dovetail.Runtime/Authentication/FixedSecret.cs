namespace Dovetail.Authentication;

internal sealed class FixedSecret(string value) : Secret
{
    public override string Value { get; } = value ?? throw new ArgumentNullException(nameof(value));
}
