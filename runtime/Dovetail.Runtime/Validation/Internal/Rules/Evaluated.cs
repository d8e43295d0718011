namespace Dovetail.Validation.Internal;

/// <summary>The members and items that the keywords of a schema, and of those that hold for the same value, have evaluated (2020-12, core 11), by their places.</summary>
internal sealed class Evaluated
{
    private readonly HashSet<int> _values = [];

    public void Add(int value) => _values.Add(value);

    public void Add(Evaluated? other)
    {
        if (other is not null)
        {
            _values.UnionWith(other._values);
        }
    }

    public bool Has(int value) => _values.Contains(value);
}
