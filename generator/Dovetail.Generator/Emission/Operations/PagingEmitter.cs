using System.Text;
using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Operations;

/// <summary>Prints how an operation pages: where a page keeps its items, how the next one is asked for, what ends the walk.</summary>
internal static class PagingEmitter
{
    public static string FieldName(OperationModel operation) => WithoutAsync(operation.MethodName) + "Paging";

    public static void Emit(CodeWriter writer, OperationModel operation, PagingModel paging)
    {
        var page = ResponseEmitter.TypeOf(operation.Response);
        var mayBeEmpty = operation.Response.MayBeEmpty;
        writer.Gap();
        writer.List(
            $"private static readonly {Http}Paging<{page}, {TypeNames.Of(paging.Item)}> {FieldName(operation)} = new(",
            [Lambda(paging.Items, mayBeEmpty), Advance(paging.Advance)],
            paging.Stop is null ? ");" : ")");
        if (paging.Stop is { } stop)
        {
            using (writer.Braces("};"))
            {
                writer.Line($"{StopName(stop)} = {Lambda(stop.Path, mayBeEmpty)},");
            }
        }
    }

    private static string WithoutAsync(string method)
    {
        const string suffix = "Async";
        return method.EndsWith(suffix, StringComparison.Ordinal) ? method.Substring(0, method.Length - suffix.Length) : method;
    }

    private static string Lambda(IReadOnlyList<MemberStep> path, bool mayBeEmpty)
    {
        var text = new StringBuilder("static page => page");
        var mayBeNull = mayBeEmpty;
        foreach (var step in path)
        {
            text.Append(mayBeNull ? "?." : ".").Append(step.PropertyName);
            mayBeNull = step.MayBeNull;
        }

        return text.ToString();
    }

    private static string Advance(AdvanceModel advance) => advance switch
    {
        OffsetAdvanceModel offset => $"new {Http}OffsetAdvance({CSharp.Literal(offset.OffsetParameter)}, {Optional(offset.SizeParameter)})",
        PageNumberAdvanceModel number =>
            $"new {Http}PageNumberAdvance({CSharp.Literal(number.PageParameter)}, {Optional(number.SizeParameter)}, first: {Invariant.Text(number.First)})",
        _ => throw new InvalidOperationException($"{advance.GetType().Name} is not printed yet."),
    };

    private static string StopName(StopModel stop) => stop is TotalStopModel ? "Total" : "HasMore";

    private static string Optional(string? name) => name is null ? "null" : CSharp.Literal(name);
}
