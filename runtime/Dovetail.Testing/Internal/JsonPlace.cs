using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dovetail.Testing.Internal;

/// <summary>A place in JSON, by the names of the members that lead there.</summary>
internal static class JsonPlace
{
    /// <summary>Sets what stands there; a null takes away what need not be there, and empties a text that is promised.</summary>
    public static void Set(JsonObject root, IReadOnlyList<string> path, JsonNode? value)
    {
        if (path.Count == 0)
        {
            return;
        }

        var parent = root;
        foreach (var name in path.SkipLast(1))
        {
            if (parent[name] is not JsonObject next)
            {
                if (value is null)
                {
                    return;
                }

                parent[name] = next = [];
            }

            parent = next;
        }

        if (value is not null)
        {
            parent[path[^1]] = value;
        }
        else if (parent[path[^1]] is JsonValue text && text.GetValueKind() is JsonValueKind.String)
        {
            parent[path[^1]] = "";
        }
        else
        {
            parent.Remove(path[^1]);
        }
    }

    public static string? TextAt(JsonNode? root, IReadOnlyList<string> path)
    {
        foreach (var name in path)
        {
            root = (root as JsonObject)?[name];
        }

        return root?.GetValueKind() is JsonValueKind.String ? root.GetValue<string>() : root?.ToJsonString();
    }
}
