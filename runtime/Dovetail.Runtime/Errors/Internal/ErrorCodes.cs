using System.Text.Json;

namespace Dovetail.Errors.Internal;

/// <summary>A word for each error that brings none of its own: its name. <c>not_found</c>, <c>circuit_open</c>, <c>timeout</c>.</summary>
internal static class ErrorCodes
{
    public static string Of(ApiErrorKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    public static string Of(ApiException exception)
    {
        var name = exception.GetType().Name;
        name = name.EndsWith("Exception", StringComparison.Ordinal) ? name[..^"Exception".Length] : name;
        return JsonNamingPolicy.SnakeCaseLower.ConvertName(name.StartsWith("Api", StringComparison.Ordinal) ? name["Api".Length..] : name);
    }
}
