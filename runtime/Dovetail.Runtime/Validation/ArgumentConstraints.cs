namespace Dovetail.Validation;

/// <summary>What an operation demands of its arguments, or a multipart body of its parts. Filled where it is made, read ever after.</summary>
public sealed class ArgumentConstraints
{
    private readonly Dictionary<string, Constraint> _constraints = new(StringComparer.Ordinal);

    /// <summary>The demands on an argument; null for none.</summary>
    /// <param name="name">Its name on the wire, or <c>body</c>.</param>
    public Constraint? this[string name]
    {
        get => _constraints.GetValueOrDefault(name);
        init
        {
            if (value is not null)
            {
                _constraints[name] = value;
            }
        }
    }
}
