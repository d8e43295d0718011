namespace Dovetail.Http.Waiting;

/// <summary>What a body says of work that takes its time.</summary>
internal enum WorkState
{
    /// <summary>Nothing.</summary>
    Unsaid,

    /// <summary>It is under way: whatever is none of the words of its end.</summary>
    Running,

    /// <summary>It is done.</summary>
    Succeeded,

    /// <summary>It failed, or was canceled.</summary>
    Failed,
}
