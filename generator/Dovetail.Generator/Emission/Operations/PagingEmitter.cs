using System.Text;
using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Operations;

/// <summary>Prints how an operation pages: where a page keeps its items, how the next one is asked for, what ends the walk.</summary>
internal static class PagingEmitter
{
    /// <summary>The property that holds it.</summary>
    public static string NameOf(OperationModel operation) => WithoutAsync(operation.MethodName) + "Paging";

    public static void Emit(CodeWriter writer, OperationModel operation, PagingModel paging)
    {
        var page = ResponseEmitter.TypeOf(operation.Response);
        var facts = FactsOf(paging, operation.Response.MayBeEmpty).ToList();
        var value = $"new(static page => page{Steps(paging.Items, operation.Response.MayBeEmpty)}, {Advance(paging.Advance)})";
        new MadeOnce("private", $"{Http}Paging<{page}, {TypeNames.Of(paging.Item)}>", NameOf(operation))
            .Emit(writer, value, facts.Count == 0 ? null : writer => facts.ForEach(writer.Wrap));
    }

    private static IEnumerable<string> FactsOf(PagingModel paging, bool mayBeEmpty)
    {
        string Page(PageValueModel value) => $"static page => {Text("page", value, mayBeEmpty)}";
        if (paging.Next is { } next)
        {
            yield return $"Next = {Page(next)},";
        }

        if (paging.NextHeader is { } header)
        {
            yield return $"NextHeader = {CSharp.Literal(header)},";
        }

        if (paging.Previous is { } previous)
        {
            yield return $"Previous = {Page(previous)},";
        }

        if (paging.HasMore is { } more)
        {
            yield return $"HasMore = static page => {(more.SaysLast ? "!" : "")}page{Steps(more.Value.Path, mayBeEmpty)},";
        }

        if (paging.Total is { } total)
        {
            yield return $"Total = static page => page{Steps(total.Path, mayBeEmpty)},";
        }

        if (paging.TrustsTotal)
        {
            yield return "TrustsTotal = true,";
        }

        if (paging.Delta is { } delta)
        {
            yield return $"Delta = {Page(delta)},";
        }

        if (paging.Key is { } key)
        {
            yield return $"Key = static item => {Text("item", key, mayBeNull: false)},";
        }
    }

    private static string WithoutAsync(string method)
    {
        const string suffix = "Async";
        return method.EndsWith(suffix, StringComparison.Ordinal) ? method.Substring(0, method.Length - suffix.Length) : method;
    }

    /// <summary>A value as the text that is sent: what is no string is made one by the runtime.</summary>
    private static string Text(string root, PageValueModel value, bool mayBeNull)
    {
        var path = root + Steps(value.Path, mayBeNull);
        if (value.Cases.IsEmpty)
        {
            return AsText(path, value.Type, value.RawPath);
        }

        var last = value.Path.IsEmpty ? mayBeNull : value.Path.Count > 1 || value.Path[0].MayBeNull;
        var cases = value.Cases.Select((one, i) => $"{TypeNames.Of(one.Type)} v{Invariant.Text(i)} => {AsText($"v{Invariant.Text(i)}{Steps(one.Path, false)}", one.Leaf)}");
        return $"{path}{(last ? "?" : "")}.Value switch {{ {string.Join(", ", cases)}, _ => null }}";
    }

    private static string AsText(string expression, TypeRef type) => AsText(expression, type, []);

    private static string AsText(string expression, TypeRef type, IEnumerable<string> raw) => TypeNames.IsString(type)
        ? expression
        : $"{Http}PageText.Of({string.Join(", ", [expression, .. raw.Select(CSharp.Literal)])})";

    /// <summary>Reading is tolerant: even what the document requires may have been left out, and the page is the last one then.</summary>
    private static string Steps(IReadOnlyList<MemberStep> path, bool mayBeNull)
    {
        var text = new StringBuilder();
        foreach (var step in path)
        {
            text.Append(mayBeNull ? "?." : ".").Append(step.PropertyName);
            mayBeNull = true;
        }

        return text.ToString();
    }

    public static string Advance(AdvanceModel advance) => advance switch
    {
        LinkAdvanceModel link => Link(string.Join(", ", Sizes(link)), Rules(link.Rules)),
        CursorAdvanceModel cursor => New("CursorAdvance", cursor.Parameter, advance),
        LastIdAdvanceModel { Before: { } before } last => New("LastIdAdvance", last.Parameter, advance, $"before: {Parameter(before)}"),
        LastIdAdvanceModel last => New("LastIdAdvance", last.Parameter, advance),
        PageNumberAdvanceModel { First: 1 } number => New("PageNumberAdvance", number.Parameter, advance) + Largest(number.MaxSize),
        PageNumberAdvanceModel number => New("PageNumberAdvance", number.Parameter, advance, $"first: {Invariant.Text(number.First)}") + Largest(number.MaxSize),
        OffsetAdvanceModel offset => New("OffsetAdvance", offset.Parameter, advance) + Largest(offset.MaxSize),
        _ => throw new InvalidOperationException($"{advance.GetType().Name} is not printed yet."),
    };

    private static string New(string type, PageParameter parameter, AdvanceModel advance, params string[] more) =>
        $"new {Http}{type}({string.Join(", ", [Parameter(parameter), .. Sizes(advance), .. more])})";

    private static string Largest(int? size) => size is { } largest ? $" {{ MaxSize = {Invariant.Text(largest)} }}" : "";

    private static string Link(string size, string rules) => $"new {Http}LinkAdvance{(size.Length == 0 && rules.Length > 0 ? "" : $"({size})")}{rules}";

    private static string Rules(LinkRules? rules)
    {
        var facts = new List<string>();
        if (rules is { Carried.IsEmpty: false })
        {
            facts.Add($"Carried = [{string.Join(", ", rules.Carried.Select(CSharp.Literal))}]");
        }

        if (rules?.ApiVersion is { } version)
        {
            facts.Add($"ApiVersion = {CSharp.Literal(version)}");
        }

        if (rules is { IsBelow: true })
        {
            facts.Add("IsBelow = true");
        }

        return facts.Count == 0 ? "" : $" {{ {string.Join(", ", facts)} }}";
    }

    private static IEnumerable<string> Sizes(AdvanceModel advance) => advance.SizeParameter is { } size ? [Parameter(size)] : [];

    /// <summary>A name alone stands for a parameter of the query.</summary>
    private static string Parameter(PageParameter parameter) => parameter.Place == PagingPlace.Query
        ? CSharp.Literal(parameter.Name)
        : $"{Http}PageParameter.In{parameter.Place}({CSharp.Literal(parameter.Name)})";
}
