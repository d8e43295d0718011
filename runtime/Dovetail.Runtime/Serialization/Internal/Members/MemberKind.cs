namespace Dovetail.Serialization.Internal;

/// <summary>What a description promises of a member.</summary>
internal enum MemberKind
{
    Required,

    /// <summary>Of responses: only servers set it.</summary>
    RequiredInResponses,

    /// <summary>Of requests: servers never send it.</summary>
    RequiredInRequests,
    RequiredNullable,
    Optional,
    OptionalNullable,
    Any,
}
