namespace Dovetail;

/// <summary>Why a request was not taken for one of the sender.</summary>
public enum WebhookVerificationReason
{
    /// <summary>A header that the scheme needs is missing or empty: the signature, the time or the id.</summary>
    MissingHeader,

    /// <summary>A header, or the time within it, came more than once: it is not clear which one was signed.</summary>
    RepeatedHeader,

    /// <summary>No signature is of a form that the scheme could have made.</summary>
    MalformedSignature,

    /// <summary>There are signatures, and none of a version that is verified.</summary>
    UnknownVersion,

    /// <summary>The time is no number of digits.</summary>
    MalformedTimestamp,

    /// <summary>The time is further back than the tolerance.</summary>
    TooOld,

    /// <summary>The time is further ahead than the tolerance.</summary>
    TooNew,

    /// <summary>No signature is that of the request under any of the secrets.</summary>
    WrongSignature,
}
