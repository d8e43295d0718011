using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building.Operations;

/// <summary>A group of operations, and where it stands.</summary>
/// <param name="Key">Its name after those of the groups that it is in, with dots between them.</param>
internal sealed record GroupNode(string Key, DocModel Doc)
{
    /// <summary>Its own name.</summary>
    public string Name => Key.Substring(Key.LastIndexOf('.') + 1);

    /// <summary>The key of the group that it is in; empty for one of the client's.</summary>
    public string Parent => Key.LastIndexOf('.') is > 0 and var dot ? Key.Substring(0, dot) : "";

    /// <summary>All the names in one.</summary>
    public string Whole => Key.Replace(".", "");

    /// <summary>The keys of a group and of those that it is in.</summary>
    public static IEnumerable<string> Line(string key)
    {
        for (var end = key.IndexOf('.'); end > 0; end = key.IndexOf('.', end + 1))
        {
            yield return key.Substring(0, end);
        }

        if (key.Length > 0)
        {
            yield return key;
        }
    }
}
