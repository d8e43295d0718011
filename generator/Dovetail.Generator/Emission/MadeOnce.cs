using Dovetail.Generator.Emission.Text;

namespace Dovetail.Generator.Emission;

/// <summary>
/// A static value that is made when it is first asked for: a property over a field, not an initializer. What is not called is not made, and can be trimmed away; and the
/// compiler binds initializers anew for analyzers, but bodies once. Two threads may each make one: nothing tells them apart.
/// </summary>
/// <param name="Visibility">That of the property: <c>private</c>.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="Property">The property's name.</param>
internal readonly record struct MadeOnce(string Visibility, string Type, string Property)
{
    private string FieldName => FieldOf("s_", Property);

    /// <summary>Prints the field and the property.</summary>
    /// <param name="writer">Takes them.</param>
    /// <param name="value">What makes the value: <c>new("listPets")</c>.</param>
    /// <param name="details">Prints what stands in its initializer; null for none.</param>
    public void Emit(CodeWriter writer, string value, Action<CodeWriter>? details = null)
    {
        var declaration = $"{Visibility} static {Type} {Property} =>";
        var assignment = $"{FieldName} ??= {value}{(details is null ? ";" : "")}";
        writer.Gap();
        writer.Line($"private static {Type}? {FieldName};");
        if (writer.Fits($"{declaration} {assignment}"))
        {
            Value(writer, $"{declaration} {assignment}", details);
            return;
        }

        writer.Line(declaration);
        using (writer.Indented())
        {
            Value(writer, assignment, details);
        }
    }

    /// <summary>The field's name. Of ASCII alone: what begins the names of C# is a capital, so that no two of them share a field.</summary>
    /// <param name="prefix"><c>s_</c> or <c>_</c>.</param>
    /// <param name="name">What the field is for.</param>
    public static string FieldOf(string prefix, string name) => name[0] is >= 'A' and <= 'Z' ? $"{prefix}{(char)(name[0] | 0x20)}{name.Substring(1)}" : prefix + name;

    private static void Value(CodeWriter writer, string line, Action<CodeWriter>? details)
    {
        writer.Wrap(line);
        if (details is not null)
        {
            using (writer.Braces("};"))
            {
                details(writer);
            }
        }
    }
}
