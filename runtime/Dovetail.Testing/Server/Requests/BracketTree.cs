using Dovetail.Generator.Reading.References;
using Dovetail.Testing.Server.Schemas;

namespace Dovetail.Testing.Server.Requests;

/// <summary>What <c>a[b][c]=1</c> and its like say together.</summary>
internal sealed class BracketTree
{
    private const int MostLevels = 20;

    private readonly Dictionary<string, BracketTree> _members = new(StringComparer.Ordinal);
    private readonly List<string> _values = [];

    public bool IsEmpty => _members.Count == 0 && _values.Count == 0;

    public void Add(ReadOnlySpan<string> path, string value, int level = 0)
    {
        if (path.Length == 0 || (path.Length == 1 && path[0].Length == 0) || level == MostLevels)
        {
            _values.Add(value);
            return;
        }

        if (!_members.TryGetValue(path[0], out var member))
        {
            _members[path[0]] = member = new BracketTree();
        }

        member.Add(path[1..], value, level + 1);
    }

    public string ToJson(SchemaSource source, Place? schema)
    {
        var types = schema is { } place ? SchemaShape.Types(source, place) : [];
        var isList = types.Contains("array");
        var items = isList ? SchemaShape.Items(source, schema!.Value) : null;
        if (_members.Count == 0)
        {
            return isList || _values.Count > 1
                ? Coercion.Array(_values.Select(value => Coercion.Scalar(source, value, items)))
                : Coercion.Scalar(source, _values[0], schema);
        }

        return isList && !types.Contains("object")
            ? Coercion.Array(_members.Values.Select(member => member.ToJson(source, items)))
            : Coercion.Object(_members.Select(member => (member.Key, member.Value.ToJson(source, schema is { } owner ? SchemaShape.Member(source, owner, member.Key) : null))));
    }
}
