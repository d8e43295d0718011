using System.Globalization;
using System.Text;

namespace Dovetail.Validation;

/// <summary>Walks over an argument and collects what is wrong with it, each fault with its JSON path. At most a hundred, and a thousand levels deep.</summary>
public sealed class RequestValidation
{
    private const int MaxViolations = 100;
    private const int MaxDepth = 1000;

    private readonly string _parameter;
    private readonly List<RequestViolation> _violations = [];
    private readonly List<(string? Member, int Index)> _path = [];

    /// <summary>Begins with an argument.</summary>
    /// <param name="parameter">The parameter's name on the wire, or <c>body</c>.</param>
    public RequestValidation(string parameter)
    {
        _parameter = parameter;
    }

    /// <summary>All that is wrong, in the order in which it was found.</summary>
    public IReadOnlyList<RequestViolation> Violations => _violations;

    /// <summary>Notes a fault of a member; nothing where there is none.</summary>
    /// <param name="member">The member's name on the wire.</param>
    /// <param name="fault">What a <see cref="Constraint"/> found.</param>
    public void Check(string member, string? fault)
    {
        if (fault is not null)
        {
            _path.Add((member, 0));
            Note(fault);
            Leave();
        }
    }

    /// <summary>Notes a fault of the value itself; nothing where there is none.</summary>
    /// <param name="fault">What a <see cref="Constraint"/> found.</param>
    public void Check(string? fault)
    {
        if (fault is not null)
        {
            Note(fault);
        }
    }

    /// <summary>Checks a member and all that it holds.</summary>
    /// <param name="member">The member's name on the wire.</param>
    /// <param name="value">Its value; null where it is absent.</param>
    public void Visit(string member, IConstrained? value)
    {
        if (value is not null && Enter((member, 0)))
        {
            value.Validate(this);
            Leave();
        }
    }

    /// <summary>Checks the items of a list.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="member">The member's name on the wire.</param>
    /// <param name="items">The list; null where it is absent.</param>
    /// <param name="visit">Checks an item.</param>
    public void Items<T>(string member, IReadOnlyList<T>? items, Action<RequestValidation, T> visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        if (items is null || !Enter((member, 0)))
        {
            return;
        }

        for (var i = 0; i < items.Count && _violations.Count < MaxViolations; i++)
        {
            if (Enter((null, i)))
            {
                visit(this, items[i]);
                Leave();
            }
        }

        Leave();
    }

    /// <summary>Checks the values of a map.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="member">The member's name on the wire.</param>
    /// <param name="values">The map; null where it is absent.</param>
    /// <param name="visit">Checks a value.</param>
    public void Values<T>(string member, IReadOnlyDictionary<string, T>? values, Action<RequestValidation, T> visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        if (values is null || !Enter((member, 0)))
        {
            return;
        }

        foreach (var (key, value) in values)
        {
            if (_violations.Count < MaxViolations && Enter((key, 0)))
            {
                visit(this, value);
                Leave();
            }
        }

        Leave();
    }

    // A graph of the caller's may hold itself.
    private bool Enter((string? Member, int Index) step)
    {
        if (_path.Count >= MaxDepth)
        {
            Note("nests deeper than 1,000 levels.");
            return false;
        }

        _path.Add(step);
        return true;
    }

    private void Leave() => _path.RemoveAt(_path.Count - 1);

    private void Note(string fault)
    {
        if (_violations.Count < MaxViolations)
        {
            _violations.Add(new RequestViolation(_parameter, fault) { Path = Path() });
        }
    }

    private string Path()
    {
        var path = new StringBuilder("$");
        foreach (var (member, index) in _path)
        {
            _ = member is null ? path.Append(CultureInfo.InvariantCulture, $"[{index}]")
                : IsPlain(member) ? path.Append('.').Append(member)
                : path.Append("['").Append(member.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)).Append("']");
        }

        return path.ToString();
    }

    private static bool IsPlain(string member) => member.Length > 0 && !char.IsAsciiDigit(member[0]) && member.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}
