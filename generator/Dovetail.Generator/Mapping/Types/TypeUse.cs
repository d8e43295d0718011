using Dovetail.Generator.Common;

namespace Dovetail.Generator.Mapping.Types;

/// <summary>A type as a member, a parameter or a method uses it: the user's, the framework's or a client's, in one shape.</summary>
/// <param name="Name">As C# prints it, without its arguments: <c>global::App.MyOrder</c>, <c>string</c>; <c>[]</c> for an array, whose argument is its element.</param>
internal sealed record TypeUse(string Name)
{
    public const string ArrayName = "[]";

    public EquatableArray<TypeUse> Arguments { get; init; } = [];

    public Nullness Null { get; init; }

    public bool IsValueType { get; init; }

    /// <summary>Where the name may lead, as long as that is not settled; null where the symbol tells it for certain.</summary>
    public NameQuestion? Question { get; init; }

    /// <summary>The compiler knows no such type: it is generated, or there is none.</summary>
    public bool IsOpen { get; init; }

    public bool IsArray => Name == ArrayName;

    public bool MayBeNull => Null is Nullness.Yes;

    public bool TakesNull => Null is not Nullness.No;

    /// <summary>The type itself, without what is said about null.</summary>
    public TypeUse NotNull => Null is Nullness.No ? this : this with { Null = Nullness.No };

    public TypeUse OrNull => this with { Null = Nullness.Yes };

    /// <summary>How many types it is made of.</summary>
    public int Size => 1 + Arguments.Sum(argument => argument.Size);

    /// <summary>As C# prints it, arguments and <c>?</c> included.</summary>
    public string Text => Bare + (Null is Nullness.Yes ? "?" : "");

    /// <summary>As C# prints it, without a <c>?</c> of its own.</summary>
    public string Bare => IsArray
        ? Arguments[0].Text + ArrayName
        : Arguments.IsEmpty ? Name : $"{Name}<{string.Join(", ", Arguments.Select(argument => argument.Text))}>";

    /// <summary>For people: without namespaces.</summary>
    public string Display => DisplayBare + (Null is Nullness.Yes ? "?" : "");

    /// <summary>The last part of the name: <c>MyOrder</c>.</summary>
    public string ShortName => Name.Substring(Math.Max(Name.LastIndexOf('.'), Name.LastIndexOf(':')) + 1);

    private string DisplayBare => IsArray
        ? Arguments[0].Display + ArrayName
        : Arguments.IsEmpty ? ShortName : $"{ShortName}<{string.Join(", ", Arguments.Select(argument => argument.Display))}>";
}
