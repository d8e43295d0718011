using Dovetail.Generator.Model;

namespace Dovetail.Generator.Surface;

/// <summary>How callers reach the groups of a client: <c>Pets</c>, <c>Orders.Lines</c>, and nothing for the operations that it has itself.</summary>
internal static class GroupPaths
{
    /// <returns>The paths by the names of the interfaces.</returns>
    public static IReadOnlyDictionary<string, string> Of(ApiModel api)
    {
        var groups = api.Groups.ToDictionary(group => group.InterfaceName, StringComparer.Ordinal);
        var paths = new Dictionary<string, string>(StringComparer.Ordinal) { [api.Client.InterfaceName] = "" };
        var waiting = new Queue<(GroupUse Use, string Path)>(api.Client.Groups.Select(use => (use, use.PropertyName)));
        while (waiting.Count > 0)
        {
            var (use, path) = waiting.Dequeue();
            if (!paths.ContainsKey(use.InterfaceName))
            {
                paths.Add(use.InterfaceName, path);
                foreach (var child in groups.TryGetValue(use.InterfaceName, out var group) ? group.Children : [])
                {
                    waiting.Enqueue((child, $"{path}.{child.PropertyName}"));
                }
            }
        }

        return paths;
    }

    /// <summary>A method as callers write it after the client: <c>Pets.GetAsync</c>.</summary>
    public static string MethodOf(string path, OperationModel operation) => path.Length == 0 ? operation.MethodName : $"{path}.{operation.MethodName}";
}
