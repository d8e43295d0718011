namespace Dovetail.Generator.Options;

/// <summary>
/// Reads filters: <c>tag:pets</c>, <c>path:/admin/*</c>, <c>method:DELETE</c>, <c>operation:list*</c>, <c>webhook:order.*</c>; a bare <c>/admin/*</c>
/// is a path, any other bare word an operationId.
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
        return text.Length == 0 ? null : new OperationFilter(subject, text);
    }
}
