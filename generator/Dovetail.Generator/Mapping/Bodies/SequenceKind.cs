namespace Dovetail.Generator.Mapping.Bodies;

/// <summary>A collection of values by its name: how it is walked, and how one is filled.</summary>
/// <param name="Name">Without its argument.</param>
/// <param name="Create">The class that is filled; with dots behind its class, the method that makes what is filled.</param>
internal sealed record SequenceKind(string Name, string Create)
{
    /// <summary>How many values a new one will hold can be said.</summary>
    public bool TakesCount { get; init; }

    /// <summary>It can be made of another collection at once.</summary>
    public bool TakesValues { get; init; }

    public bool IsCreatedByMethod { get; init; }

    public string Add { get; init; } = "Add";

    /// <summary>The method that makes the collection of what was filled; null where that is it.</summary>
    public string? Finish { get; init; }

    /// <summary>The same, where as many were filled in as were said before; null for the same method.</summary>
    public string? FinishFull { get; init; }

    /// <summary>The member that tells how many there are; null where only a walk does.</summary>
    public string? Count { get; init; }

    public bool IsIndexed { get; init; }

    /// <summary>It promises no more than an array has.</summary>
    public bool IsArrayEnough { get; init; }

    /// <summary>What it is as well.</summary>
    public string[] Also { get; init; } = [];
}
