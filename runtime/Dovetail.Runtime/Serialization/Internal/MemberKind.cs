namespace Dovetail.Serialization.Internal;

/// <summary>What a description promises of a member.</summary>
internal enum MemberKind
{
    Required,
    RequiredNullable,
    Optional,
    OptionalNullable,
    Any,
}
