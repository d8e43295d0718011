using Dovetail.Generator.Common;
using Dovetail.Generator.Mapping.Types;

namespace Dovetail.Generator.Mapping.Declarations;

/// <summary>A method of a mapper.</summary>
/// <param name="Place">Its number among the methods of the class: where findings about it are told.</param>
/// <param name="Call">By what it is called: its name, after that of its class where it is another one's.</param>
internal sealed record MethodDeclaration(int Place, MethodRole Role, string Name, string Call)
{
    /// <summary>As both parts have to say them: <c>public static partial</c>.</summary>
    public string Modifiers { get; init; } = "";

    /// <summary>Null for void.</summary>
    public TypeUse? Returns { get; init; }

    public EquatableArray<ParameterDeclaration> Parameters { get; init; } = [];

    public EquatableArray<MemberRule> Members { get; init; } = [];

    public EquatableArray<string> Ignored { get; init; } = [];

    public EquatableArray<ValueRule> Values { get; init; } = [];

    public EquatableArray<CaseRule> Cases { get; init; } = [];

    /// <summary>Why it can not be written; null where it can.</summary>
    public string? Fault { get; init; }
}

internal enum MethodRole
{
    /// <summary>A partial method to be written.</summary>
    Map,

    /// <summary>A method of the user's that makes one value of another.</summary>
    Convert,
    Before,
    After,
}

/// <param name="Modifier"><c>this</c> or <c>in</c> with a blank behind it; empty for none.</param>
internal sealed record ParameterDeclaration(string Modifier, TypeUse Type, string Name);

internal sealed record MemberRule(string Source, string Target, ConstantValue? Otherwise, LossyConversions Conversions, bool ThrowOnNull);

internal sealed record ValueRule(string Target, ConstantValue Value);

internal sealed record CaseRule(string Source, string Target)
{
    /// <summary>The source that stands for all values that have no rule.</summary>
    public const string AnyOther = "*";
}

/// <summary>A constant of an attribute.</summary>
/// <param name="Code">As C# prints it.</param>
/// <param name="Type">Its type as <see cref="TypeUse.Bare"/> has it; null for null.</param>
/// <param name="Text">A string's value; null for anything else.</param>
internal sealed record ConstantValue(string Code, string? Type, string? Text);
