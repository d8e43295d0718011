using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Emission.Types;

/// <summary>Prints a value as a C# expression of the given type.</summary>
internal static class LiteralEmitter
{
    /// <param name="literal">The value.</param>
    /// <param name="type">The type of what it is assigned to.</param>
    /// <param name="namespace">Where enums are: a property may have its enum's name, so the name alone could mean either.</param>
    public static string Emit(LiteralModel literal, TypeRef type, string @namespace) => literal switch
    {
        StringLiteralModel text => CSharp.Literal(text.Value),
        BooleanLiteralModel boolean => boolean.Value ? "true" : "false",
        NumberLiteralModel number when type is ScalarRef scalar => Number(number.Text, scalar.Kind),
        NumberLiteralModel number => number.Text,
        EnumLiteralModel member => $"global::{@namespace}.{member.EnumName}.{member.MemberName}",
        _ => throw new InvalidOperationException($"{literal.GetType().Name} is no C# literal."),
    };

    private static string Number(string text, ScalarKind kind) => kind switch
    {
        ScalarKind.Decimal => text + "m",
        ScalarKind.Double => text + "d",
        ScalarKind.Single => text + "f",
        ScalarKind.BigInteger => $"global::System.Numerics.BigInteger.Parse(\"{text}\", global::System.Globalization.CultureInfo.InvariantCulture)",
        _ when text.IndexOfAny(['.', 'e', 'E']) >= 0 => $"({ScalarNames.Of(kind).Type})({text})",
        _ => text,
    };
}
