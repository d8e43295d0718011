using Dovetail.Generator.Common;

namespace Dovetail.Generator.Options;

/// <summary>
/// Reads filters: <c>tag:pets</c>, <c>path:/admin/*</c>, <c>method:DELETE</c>, <c>operation:list*</c>, <c>webhook:order.*</c>; a bare <c>/admin/*</c>
/// is a path, any other bare word an operationId; one with a ':' in it, which would be a prefix, is written with <c>operation:</c>.
/// </summary>
internal static class OperationFilterReader
{
    private static readonly (string Prefix, FilterSubject Subject)[] Prefixes =
    [
        ("tag:", FilterSubject.Tag),
        ("path:", FilterSubject.Path),
        ("method:", FilterSubject.Method),
        ("operation:", FilterSubject.OperationId),
        ("webhook:", FilterSubject.Webhook),
    ];

    public static OperationFilter? TryRead(string text)
    {
        foreach (var (prefix, kind) in Prefixes)
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                var pattern = text.Substring(prefix.Length).Trim();
                return pattern.Length == 0 ? null : new OperationFilter(kind, pattern);
            }
        }

        var subject = text.StartsWith("/", StringComparison.Ordinal) ? FilterSubject.Path : FilterSubject.OperationId;
        return text.Length == 0 || PrefixOf(text) is not null ? null : new OperationFilter(subject, text);
    }

    /// <summary>How a text that is no filter should look.</summary>
    public static string Expected(string text)
    {
        const string Form = "a filter is tag:NAME, path:/GLOB, method:VERB, operation:ID or webhook:NAME, with * and ? as wildcards";
        return PrefixOf(text) is { } prefix && NearestName.Of(prefix, Prefixes.Select(item => item.Prefix)) is { } nearest
            ? $"{Form}; did you mean '{nearest}{text.Substring(prefix.Length)}'?"
            : Form;
    }

    /// <summary>The filter as the user would write it.</summary>
    public static string Text(OperationFilter filter) => Prefixes.First(item => item.Subject == filter.Subject).Prefix + filter.Pattern;

    /// <summary>The word before the first ':', with it; null where none stands there.</summary>
    private static string? PrefixOf(string text) =>
        text.IndexOf(':') is var colon and > 0 && text.Take(colon).All(char.IsLetter) ? text.Substring(0, colon + 1) : null;
}
