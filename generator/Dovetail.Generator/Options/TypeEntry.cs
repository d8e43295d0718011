namespace Dovetail.Generator.Options;

/// <summary>
/// A type of the user's own in the place of a schema: <c>Money:Contracts.Money@Contracts.ContractsJson</c>, with <c>@converter Contracts.MoneyConverter</c> for a converter, with
/// <c>struct</c> before a struct, and with nothing behind a model, which reads itself.
/// </summary>
/// <param name="Text">The entry as it is written.</param>
/// <param name="Schema">The schema's name.</param>
/// <param name="Type">The full name of the type, with <c>global::</c>.</param>
/// <param name="IsStruct">It is a struct.</param>
/// <param name="Context">The full name of its JsonSerializerContext; null for none.</param>
/// <param name="Converter">The full name of its JsonConverter; null for none.</param>
internal sealed record TypeEntry(string Text, string Schema, string Type, bool IsStruct, string? Context, string? Converter)
{
    /// <summary>How an entry should look.</summary>
    public const string Expected = "an entry is SCHEMA:Full.Name@Full.NameOfItsContext, or @converter Full.NameOfItsConverter, with 'struct ' before the name of a struct";

    private const string Struct = "struct ";
    private const string ByConverter = "converter ";

    /// <returns>Null where the text is no entry.</returns>
    public static TypeEntry? TryRead(string text)
    {
        var colon = text.IndexOf(':');
        if (colon <= 0)
        {
            return null;
        }

        var parts = text.Substring(colon + 1).Split('@');
        var isStruct = parts[0].TrimStart().StartsWith(Struct, StringComparison.Ordinal);
        var type = FullName(isStruct ? parts[0].TrimStart().Substring(Struct.Length) : parts[0]);
        var isConverter = parts.Length == 2 && parts[1].TrimStart().StartsWith(ByConverter, StringComparison.Ordinal);
        var reader = parts.Length < 2 ? null : FullName(isConverter ? parts[1].TrimStart().Substring(ByConverter.Length) : parts[1]);
        return type is null || parts.Length > 2 || (parts.Length == 2 && reader is null) || (parts.Length == 1 && isStruct)
            ? null
            : new(text, text.Substring(0, colon).Trim(), type, isStruct, isConverter ? null : reader, isConverter ? reader : null);
    }

    /// <summary>A name of C#, dots and all: it goes into the code as it is.</summary>
    private static string? FullName(string text)
    {
        var parts = text.Trim().Split('.');
        return parts.All(IsName) ? "global::" + string.Join(".", parts) : null;
    }

    private static bool IsName(string part)
    {
        var name = part.StartsWith("@", StringComparison.Ordinal) ? part.Substring(1) : part;
        return name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(character => char.IsLetterOrDigit(character) || character == '_');
    }
}
