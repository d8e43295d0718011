using Dovetail.Generator.Common;

namespace Dovetail.Generator.Surface;

/// <summary>What is not as it was. One of the two lines is null where there was none or is none any more.</summary>
/// <param name="Old">The line that was accepted.</param>
/// <param name="New">The line of the client as it is.</param>
/// <param name="Way">The steps to its place in the document, as far as they lead there.</param>
internal sealed record SurfaceChange(SurfaceLine? Old, SurfaceLine? New, EquatableArray<string> Way)
{
    private const string Pages = ": PagedCall<";

    /// <summary>Whether callers have to set something that was not there: whoever makes such an object breaks.</summary>
    public bool IsNewDuty { get; init; }

    /// <summary>Whether callers may break.</summary>
    public bool Breaks => Old is not null || IsNewDuty;

    /// <summary>What is worth to be said of the change beside the two lines; empty for nothing.</summary>
    public string Remark => (Old?.Text.Contains(Pages), New?.Text.Contains(Pages)) switch
    {
        (false, true) => "The call pages now: it is sent when it is awaited or enumerated, and a loop over it walks all pages",
        (true, false) => "The call pages no longer",
        _ when IsNewDuty => "Whoever creates the object has to set it",
        _ when Old is not null && New is not null && Old.Key != New.Key => "It was renamed or moved",
        _ => "",
    };
}
