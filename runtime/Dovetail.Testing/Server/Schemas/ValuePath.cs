using System.Globalization;
using Dovetail.Generator.Common;

namespace Dovetail.Testing.Server.Schemas;

/// <summary>Where a value stands in another, step by step; a text (RFC 6901) only where something is wrong there.</summary>
internal sealed class ValuePath
{
    public static readonly ValuePath Root = new(null, "");

    private readonly ValuePath? _parent;
    private readonly string _step;

    private ValuePath(ValuePath? parent, string step) => (_parent, _step) = (parent, step);

    public ValuePath Append(string name) => new(this, name);

    public ValuePath Append(int index) => new(this, index.ToString(CultureInfo.InvariantCulture));

    public override string ToString()
    {
        var steps = new Stack<string>();
        for (var path = this; path._parent is not null; path = path._parent)
        {
            steps.Push("/" + PointerText.Escape(path._step));
        }

        return string.Concat(steps);
    }
}
