namespace Dovetail.Serialization.Internal;

/// <summary>The characters that stand for <see cref="MemberKind"/> in emitted code.</summary>
internal static class MemberKinds
{
    public static MemberKind Read(char mark) => mark switch
    {
        '!' => MemberKind.Required,
        '-' => MemberKind.RequiredInResponses,
        '+' => MemberKind.RequiredInRequests,
        '*' => MemberKind.RequiredNullable,
        '?' => MemberKind.Optional,
        '~' => MemberKind.OptionalNullable,
        '^' => MemberKind.Any,
        _ => throw new ArgumentException($"A member starts with one of ! - + * ? ~ ^, not with '{mark}'.", nameof(mark)),
    };

    /// <summary>Whether a response has to have it.</summary>
    public static bool IsRequired(MemberKind kind) => kind is MemberKind.Required or MemberKind.RequiredInResponses or MemberKind.RequiredNullable;

    /// <summary>Whether a request has to have a value for it.</summary>
    public static bool MustBeSent(MemberKind kind) => kind is MemberKind.Required or MemberKind.RequiredInRequests;

    public static bool PromisesValue(MemberKind kind) =>
        kind is MemberKind.Required or MemberKind.RequiredInResponses or MemberKind.RequiredInRequests or MemberKind.Optional;
}
