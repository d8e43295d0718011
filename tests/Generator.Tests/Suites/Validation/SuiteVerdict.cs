using System.Text.Json;

namespace Dovetail.Generator.Tests.Suites.Validation;

/// <summary>What becomes of an instance.</summary>
/// <param name="Case">Its name in the suite.</param>
/// <param name="Excluded">Why no value of the C# type is this instance; null where one is.</param>
/// <param name="Difference">What differs from the suite; null where nothing does.</param>
internal sealed record SuiteVerdict(string Case, string? Excluded, string? Difference)
{
    /// <summary>
    /// An instance fits the type where the client's own code reads it and, unchecked, would send the same JSON value, and where a union knows it. All that fits is judged.
    /// </summary>
    public static async Task<SuiteVerdict> OfAsync(SuiteClient client, SchemaGroup group, (string Name, JsonElement Data, bool IsValid) test)
    {
        var name = $"{group.Name}: {test.Name}";
        if (client.TypeOf(group.Index) is not { } type)
        {
            return new SuiteVerdict(name, null, "no operation was made of it");
        }

        object? value;
        client.Server.Instance = test.Data.GetRawText();
        client.Server.Sent = null;
        try
        {
            value = await client.ReadAsync(group.Index);
            await client.SendAsync(group.Index, value, isChecked: false);
        }
        catch (ApiException)
        {
            return new SuiteVerdict(name, Excuse(type, test.Data), null);
        }

        if (value is Union { IsKnown: false } || !IsSame(client.Server.Sent, test.Data))
        {
            return new SuiteVerdict(name, Excuse(type, test.Data), null);
        }

        try
        {
            await client.SendAsync(group.Index, value, isChecked: true);
            return new SuiteVerdict(name, null, test.IsValid ? null : "is sent");
        }
        catch (RequestValidationException e)
        {
            return new SuiteVerdict(name, null, test.IsValid ? $"is refused: {e.Violations[0]}" : null);
        }
    }

    private static bool IsSame(string? sent, JsonElement instance)
    {
        if (string.IsNullOrEmpty(sent))
        {
            return false;
        }

        using var json = JsonDocument.Parse(sent);
        return CanonicalJson.Of(json.RootElement) == CanonicalJson.Of(instance);
    }

    private static string Excuse(Type type, JsonElement instance) => $"{Kind(type)} is not {(instance.ValueKind) switch
    {
        JsonValueKind.Object => "this object",
        JsonValueKind.Array => "this array",
        JsonValueKind.String => "this text",
        JsonValueKind.Number => "this number",
        JsonValueKind.Null => "null",
        _ => "a boolean",
    }}";

    private static string Kind(Type type) => type switch
    {
        _ when typeof(Union).IsAssignableFrom(type) => "a union",
        _ when typeof(Serialization.JsonModel).IsAssignableFrom(type) => "a model",
        { IsGenericType: true } when type.Name.StartsWith("OpenEnum", StringComparison.Ordinal) => "an enum of texts",
        { IsGenericType: true } when type.Name.Contains("Dictionary", StringComparison.Ordinal) => "a map",
        { IsGenericType: true } => "a list",
        _ when type == typeof(string) => "a string",
        _ when type == typeof(bool) => "a bool",
        _ when type == typeof(JsonElement) => "raw JSON",
        _ => $"a {type.Name}",
    };
}
