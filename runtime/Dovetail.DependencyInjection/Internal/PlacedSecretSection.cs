namespace Dovetail.DependencyInjection.Internal;

/// <summary>A secret with a place of its own.</summary>
internal sealed class PlacedSecretSection
{
    public string? Name { get; set; }

    public string? Value { get; set; }

    public string? ValueFile { get; set; }

    public string? Prefix { get; set; }
}
