namespace Dovetail.Generator.Mapping.Types;

/// <summary>A property or a field.</summary>
/// <param name="JsonName">Its name on the wire; null where that is not known.</param>
internal sealed record MemberShape(string Name, string? JsonName, TypeUse Type)
{
    public bool CanRead { get; init; } = true;

    public bool CanWrite { get; init; } = true;

    public bool IsInitOnly { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>As a target it need not be mapped: the server sends it, the document fixes its value, or it holds what the document does not name.</summary>
    public bool NeedsNoSource { get; init; }

    /// <summary>As a source it need not be mapped: nothing of its own is in it.</summary>
    public bool NeedsNoTarget { get; init; }
}
