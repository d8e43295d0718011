namespace Dovetail.Http;

/// <summary>What a debugger shows in a line of calls and responses: types and states, and no values, which may be secret.</summary>
internal static class DebuggerNames
{
    /// <summary>A type as C# writes it, without namespaces: <c>IReadOnlyList&lt;Pet&gt;</c>.</summary>
    public static string Of(Type type)
    {
        var mark = type.Name.IndexOf('`', StringComparison.Ordinal);
        return mark < 0 ? type.Name : $"{type.Name[..mark]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>";
    }

    /// <summary>How far a call has come.</summary>
    public static string StateOf<T>(Task<ApiResponse<T>> response) => response switch
    {
        { IsCompletedSuccessfully: true } => response.Result.ToString(),
        { IsCanceled: true } => "cancelled",
        { IsFaulted: true } => $"failed: {Of(response.Exception!.GetBaseException().GetType())}",
        _ => "under way",
    };
}
