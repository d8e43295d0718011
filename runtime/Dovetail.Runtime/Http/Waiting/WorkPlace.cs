namespace Dovetail.Http.Waiting;

/// <summary>What is asked how far the work is.</summary>
internal enum WorkPlace
{
    /// <summary>Nothing: an ordinary call.</summary>
    None,

    /// <summary>Where the result will be (<c>Location</c>): it answers 202 until then.</summary>
    Result,

    /// <summary>A monitor (<c>Operation-Location</c>, <c>Azure-AsyncOperation</c>), whose body may have a <c>status</c>.</summary>
    Monitor,

    /// <summary>What was changed itself, whose body has a <c>provisioningState</c>.</summary>
    Resource,
}
