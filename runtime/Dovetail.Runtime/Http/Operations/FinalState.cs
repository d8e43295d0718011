namespace Dovetail.Http;

/// <summary>
/// Where the result of long-running work is read once its status monitor says that it is done (<c>final-state-via</c> of <c>x-ms-long-running-operation-options</c>).
/// </summary>
public enum FinalState
{
    /// <summary>From the monitor itself: <c>azure-async-operation</c>, <c>operation-location</c>.</summary>
    Monitor,

    /// <summary>Where <c>Location</c> of the first response leads: <c>location</c>.</summary>
    Location,

    /// <summary>From the URL of the request: <c>original-uri</c>.</summary>
    Resource,
}
