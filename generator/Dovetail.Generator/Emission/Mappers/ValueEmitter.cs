using Dovetail.Generator.Common;
using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Emission.Mappers;

/// <summary>Prints expressions.</summary>
internal static class ValueEmitter
{
    /// <summary>An expression as a line, or several where it has members or arms to list.</summary>
    public static void Emit(CodeWriter writer, string head, MapValueModel value, string tail)
    {
        switch (value)
        {
            case NewValue { Members.IsEmpty: false } created:
                writer.Line(head + Constructor(created));
                Members(writer, created, tail);
                break;
            case SwitchValue choice:
                writer.Line($"{head}{Operand(choice.Subject)} switch");
                using (writer.Braces("}" + tail))
                {
                    foreach (var arm in choice.Arms)
                    {
                        Emit(writer, $"{Pattern(arm)} => ", arm.Value, ",");
                    }
                }

                break;
            default:
                writer.Line(head + Text(value) + tail);
                break;
        }
    }

    public static string Text(MapValueModel value) => value switch
    {
        NameValue name => name.Code,
        TextValue text => CSharp.Literal(text.Text),
        MemberValue member => $"{Operand(member.Owner)}{(member.IsConditional ? "?" : "")}.{member.Name}",
        ElementValue element => $"{Operand(element.Owner)}[{Text(element.Index)}]",
        CallValue call => $"{Text(call.Method)}({List(call.Arguments)})",
        NewValue created => created.Members.IsEmpty
            ? Constructor(created)
            : $"{Constructor(created)} {{ {string.Join(", ", created.Members.Select(member => $"{member.Name} = {Text(member.Value)}"))} }}",
        NamedValue named => $"{named.Name}: {Text(named.Value)}",
        NewArrayValue array => $"new {Sized(array.Element, Text(array.Count))}",
        SpreadValue spread => $"[.. {Text(spread.Values)}]",
        CastValue { IsChecked: true } cast => $"checked(({cast.Type}){Operand(cast.Value)})",
        CastValue cast => $"({cast.Type}){Operand(cast.Value)}",
        OrValue either => $"{Operand(either.Value)} ??{(either.IsAssigned ? "=" : "")} {Text(either.Otherwise)}",
        IsValue test => $"{Operand(test.Value)} is {{ }} {test.Variable}",
        WhenValue there => $"{Operand(there.Value)} is {{ }} {there.Variable} ? {Text(there.Then)} : {Text(there.Otherwise)}",
        IfValue condition => $"{Operand(condition.Condition)} ? {Text(condition.Then)} : {Text(condition.Otherwise)}",
        BothValue both => $"{Operand(both.First)} && {Operand(both.Second)} != false",
        ThrowValue thrown => $"throw {Text(thrown.Exception)}",
        SwitchValue choice => $"{Operand(choice.Subject)} switch {{ {string.Join(", ", choice.Arms.Select(arm => $"{Pattern(arm)} => {Text(arm.Value)}"))} }}",
        _ => throw new InvalidOperationException($"{value.GetType().Name} is not printed."),
    };

    private static string Pattern(SwitchArm arm) => arm.Pattern ?? CSharp.Literal(arm.Text!);

    private static void Members(CodeWriter writer, NewValue created, string tail)
    {
        using (writer.Braces("}" + tail))
        {
            foreach (var member in created.Members)
            {
                Emit(writer, $"{member.Name} = ", member.Value, ",");
            }
        }
    }

    /// <summary>Without empty parentheses in front of members.</summary>
    private static string Constructor(NewValue created)
    {
        var type = created.Type.Length == 0 ? "" : " " + created.Type;
        return created is { Arguments.IsEmpty: true, Members.IsEmpty: false, Type.Length: > 0 } ? $"new{type}" : $"new{type}({List(created.Arguments)})";
    }

    /// <summary>Of an array of arrays the size stands in the first brackets.</summary>
    private static string Sized(string element, string count)
    {
        var brackets = element.Length;
        while (element.Substring(0, brackets).EndsWith("[]", StringComparison.Ordinal))
        {
            brackets -= 2;
        }

        return $"{element.Substring(0, brackets)}[{count}]{element.Substring(brackets)}";
    }

    private static string List(EquatableArray<MapValueModel> values) => string.Join(", ", values.Select(Text));

    private static string Operand(MapValueModel value) => value is OrValue or WhenValue or IfValue or ThrowValue or SwitchValue or CastValue { IsChecked: false }
        ? $"({Text(value)})"
        : Text(value);
}
