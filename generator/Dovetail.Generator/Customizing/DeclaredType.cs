using Dovetail.Generator.Model;

namespace Dovetail.Generator.Customizing;

/// <summary>
/// A type that the user gives to a member. What is not known to the compiler yet is a <see cref="ModelRef"/>: a type of the client, whatever its kind, by its own name.
/// </summary>
/// <param name="Text">As it is written.</param>
/// <param name="Type">Null where it is none that can be read and written.</param>
internal sealed record DeclaredType(string Text, TypeRef? Type)
{
    public bool IsNullable { get; init; }

    /// <summary>It tells absent from null.</summary>
    public bool IsOptional { get; init; }

    public CollectionForm Form { get; init; } = CollectionForm.AsRead;
}
