namespace Dovetail.Serialization.Internal;

/// <summary>The characters that stand for <see cref="MemberKind"/> in emitted code.</summary>
internal static class MemberKinds
{
    public static MemberKind Read(char mark) => mark switch
    {
        '!' => MemberKind.Required,
        '*' => MemberKind.RequiredNullable,
        '?' => MemberKind.Optional,
        '~' => MemberKind.OptionalNullable,
        '^' => MemberKind.Any,
        _ => throw new ArgumentException($"A member starts with one of ! * ? ~ ^, not with '{mark}'.", nameof(mark)),
    };

    public static bool IsRequired(MemberKind kind) => kind is MemberKind.Required or MemberKind.RequiredNullable;

    public static bool PromisesValue(MemberKind kind) => kind is MemberKind.Required or MemberKind.Optional;
}
