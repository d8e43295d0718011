using Dovetail.Generator.Customizing;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Options;

namespace Dovetail.Generator.Building.Changes;

/// <summary>The entries of the option for names as the changes that they are.</summary>
internal static class NameChanges
{
    private const string Option = "dovetail_names";

    public static OperationChange? OperationOf(NameEntry entry)
    {
        if (entry.Subject is not NameSubject.Operation)
        {
            return null;
        }

        var dot = entry.Name.IndexOf('.');
        return new OperationChange(SourceOf(entry), entry.Key)
        {
            Group = dot < 0 ? null : entry.Name.Substring(0, dot),
            Name = dot == entry.Name.Length - 1 ? null : entry.Name.Substring(dot + 1),
        };
    }

    /// <summary>A schema or a member that is renamed.</summary>
    public static TypeChange? TypeOf(NameEntry entry) => entry.Subject switch
    {
        NameSubject.Schema => new(SourceOf(entry), entry.Key, entry.Name, null),
        NameSubject.Member when entry.Key.IndexOf('/') is > 0 and var slash => new(SourceOf(entry), entry.Key.Substring(0, slash), null, null)
        {
            Members = [new MemberChange(SourceOf(entry), entry.Key.Substring(slash + 1)) { Name = entry.Name }],
        },
        _ => null,
    };

    public static bool IsLegal(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(character => char.IsLetterOrDigit(character) || character == '_') && !Keywords.Contains(name);

    private static ChangeSource SourceOf(NameEntry entry) => new(null, -1) { Option = (Option, entry.Text) };
}
