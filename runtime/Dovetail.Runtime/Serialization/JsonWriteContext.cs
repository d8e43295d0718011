using Dovetail.Serialization.Internal;
using Dovetail.Validation;

namespace Dovetail.Serialization;

/// <summary>How a JSON text of a request is written, and where in it the constrained values stand: they are checked when the text does.</summary>
/// <param name="options">What is sanitized, and whether anything is checked.</param>
/// <param name="isPatch">Whether it is a merge patch (RFC 7396).</param>
internal sealed class JsonWriteContext(ValidationOptions options, bool isPatch = false)
{
    private List<ConstrainedValue>? _values;

    /// <summary>Whether it is a merge patch: a null in it removes, whatever the schema says.</summary>
    public bool IsPatch => isPatch;

    public bool DropsUnknownMembers => options.DropUnknownMembers;

    public IReadOnlyList<ConstrainedValue> Values => _values ?? (IReadOnlyList<ConstrainedValue>)[];

    public static int Position(JsonOutput json) => checked((int)json.Length);

    public string Sanitize(string text) => options.TrimText ? text.Trim() : text;

    /// <summary>Notes the value that is written next.</summary>
    public void Note(Constraint? constraint, JsonOutput json)
    {
        if (constraint is not null)
        {
            Note(constraint, Position(json), members: null);
        }
    }

    /// <summary>Notes the object whose brace was written last.</summary>
    public void Note(JsonMembers members, JsonOutput json) => Note(members.Own, Position(json) - 1, members);

    /// <summary>Notes a required member that is null.</summary>
    /// <param name="member">Its name.</param>
    /// <param name="start">Where its object begins.</param>
    public void NoteMissing(string member, int start)
    {
        if (options.Enabled)
        {
            (_values ??= []).Add(new ConstrainedValue(start, Constraint: null, Members: null, member));
        }
    }

    /// <summary>Notes a null that is written next, as an item of a list or a value of a map that has none.</summary>
    public void NoteNull(JsonOutput json)
    {
        if (options.Enabled)
        {
            (_values ??= []).Add(new ConstrainedValue(Position(json), Constraint: null, Members: null, MissingMember: null, IsNullItem: true));
        }
    }

    private void Note(Constraint? constraint, int position, JsonMembers? members)
    {
        if (constraint is not null && (options.Enabled || options.LowerCaseEmail))
        {
            (_values ??= []).Add(new ConstrainedValue(position, constraint, members, MissingMember: null));
        }
    }
}
