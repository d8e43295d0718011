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
    /// <param name="client">The client.</param>
    /// <param name="group">The number of the schema.</param>
    /// <param name="name">The case.</param>
    /// <param name="data">The instance.</param>
    /// <param name="isValid">Whether the other says that it is valid.</param>
    public static async Task<SuiteVerdict> OfAsync(SuiteClient client, int group, string name, JsonElement data, bool isValid)
    {
        if (client.TypeOf(group) is not { } type)
        {
            return new SuiteVerdict(name, null, "no operation was made of it");
        }

        object? value;
        client.Server.Instance = data.GetRawText();
        client.Server.Sent = null;
        try
        {
            value = await client.ReadAsync(group);
            await client.SendAsync(group, value, isChecked: false);
        }
        catch (ApiException)
        {
            return new SuiteVerdict(name, Excuse(type, data), null);
        }

        if (value is Union { IsKnown: false } || !IsSame(client.Server.Sent, data))
        {
            return new SuiteVerdict(name, Excuse(type, data), null);
        }

        try
        {
            await client.SendAsync(group, value, isChecked: true);
            return new SuiteVerdict(name, null, isValid ? null : "is sent");
        }
        catch (RequestValidationException e)
        {
            return new SuiteVerdict(name, null, isValid ? $"is refused: {e.Violations[0]}" : null);
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
