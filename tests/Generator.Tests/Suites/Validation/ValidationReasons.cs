namespace Dovetail.Generator.Tests.Suites.Validation;

/// <summary>Why cases go otherwise than the suite says, by the beginnings of their names. One without a reason fails the test.</summary>
internal static class ValidationReasons
{
    private static readonly (string Start, string Reason)[] Known =
    [
        ("enum: simple enum validation", "an enum of C# takes values that the document does not know yet"),
        ("enum: enums in properties", "an enum of C# takes values that the document does not know yet"),
        ("enum: enum with escaped characters", "an enum of C# takes values that the document does not know yet"),
        ("additionalProperties: additionalProperties does not look in applicators", "it looks at the members of the whole model, as documents mean it (decision 25)"),
        ("pattern: pattern with Unicode property escape", "`\\p{digit}` is a name that .NET does not have: a pattern that can not be read refuses nothing"),
        ("ref: ref overrides any sibling keywords", "what stands beside a reference counts, as in 3.1: documents of 3.0 mean it"),
        ("ref: Location-independent identifier", "OpenAPI 3.0 has no `id`"),
        ("ref: id must be resolved against nearest parent", "OpenAPI 3.0 has no `id`"),
    ];

    public static string? Of(string name) => Known.FirstOrDefault(entry => name.StartsWith(entry.Start, StringComparison.Ordinal)).Reason;
}
