namespace Dovetail.Generator.Surface;

/// <summary>What kind of change it is, by a name that scripts can rely on.</summary>
internal static class SurfaceRule
{
    private const string Pages = "PagedCall<";

    public static string Of(SurfaceChange change) => change switch
    {
        { Old: { } old, New: { } now } when old.Key != now.Key => "member-moved",
        { Old: { } old, New: { } now } when IsMethod(old) && IsMethod(now) => OfMethod(old.Text, now.Text),
        { Old: { } old, New: { } now } => OfMember(ShapeOf(old), ShapeOf(now)),
        { Old: { } old } => $"{KindOf(old)}-removed",
        { IsNewDuty: true } => "required-member-added",
        { New: { } now } => $"{KindOf(now)}-added",
        _ => "",
    };

    private static string OfMethod(string old, string now)
    {
        var (before, after) = (Split(old), Split(now));
        return (before.Returns.Contains(Pages), after.Returns.Contains(Pages)) switch
        {
            (false, true) => "begins-to-page",
            (true, false) => "pages-no-longer",
            _ when before.Parameters == after.Parameters => Words(before.Returns, after.Returns, "return-type-changed"),
            _ => OfParameters(before.Parameters.Split([", "], StringSplitOptions.RemoveEmptyEntries), after.Parameters.Split([", "], StringSplitOptions.RemoveEmptyEntries)),
        };
    }

    private static string OfParameters(string[] before, string[] after)
    {
        if (before.OrderBy(text => text, StringComparer.Ordinal).SequenceEqual(after.OrderBy(text => text, StringComparer.Ordinal)))
        {
            return "parameters-reordered";
        }

        // What stands between the commas of a generic type is no parameter: both sides are cut alike, so it pairs with itself.
        var (gone, added) = (before.Except(after).ToList(), after.Except(before).ToList());
        return (gone.Count, added.Count) switch
        {
            (0, _) when added.All(IsOptional) => "optional-parameter-added",
            (0, _) => "required-parameter-added",
            (_, 0) => "parameter-removed",
            _ => "parameter-changed",
        };
    }

    private static string OfMember(string old, string now) => (old.StartsWith("required ", StringComparison.Ordinal), now.StartsWith("required ", StringComparison.Ordinal)) switch
    {
        (false, true) => "became-required",
        (true, false) => "became-optional",
        _ => Words(old, now, "type-changed"),
    };

    /// <summary>One that is obsolete still works, and the compiler warns.</summary>
    private static string Words(string old, string now, string otherwise) =>
        now == "obsolete " + old ? "became-obsolete" : old == "obsolete " + now ? "obsolete-no-longer" : otherwise;

    private static string KindOf(SurfaceLine line) => line switch
    {
        _ when line.Key.IndexOf(' ') > 0 => "error",
        _ when IsMethod(line) => "method",
        _ when line.Key.IndexOf('.') > 0 => "member",
        _ => "type",
    };

    private static bool IsMethod(SurfaceLine line) => line.Text.Length > line.Key.Length && line.Text[line.Key.Length] == '(';

    private static bool IsOptional(string parameter) => parameter.IndexOf(" = ", StringComparison.Ordinal) > 0;

    private static string ShapeOf(SurfaceLine line) => line.Text.Substring(line.Key.Length).TrimStart(':', ' ');

    private static (string Parameters, string Returns) Split(string method)
    {
        var (open, close) = (method.IndexOf('('), method.LastIndexOf("): ", StringComparison.Ordinal));
        return close < open ? ("", method) : (method.Substring(open + 1, close - open - 1), method.Substring(close + 3));
    }
}
