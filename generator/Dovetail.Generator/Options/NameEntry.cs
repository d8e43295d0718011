namespace Dovetail.Generator.Options;

/// <summary>A name that the user gives: <c>schema:Pet=Animal</c>, <c>member:Pet/photoUrls=Photos</c>, <c>operation:listPets=Catalog.Search</c>.</summary>
/// <param name="Text">The entry as it is written.</param>
/// <param name="Subject">What has the name.</param>
/// <param name="Key">That by its name in the document.</param>
/// <param name="Name">Its name in C#.</param>
internal sealed record NameEntry(string Text, NameSubject Subject, string Key, string Name)
{
    /// <summary>How an entry should look.</summary>
    public const string Expected = "an entry is schema:NAME=Name, member:SCHEMA/MEMBER=Name or operation:ID=Name, or =Group.Name, or =Group. for the group alone";

    /// <returns>Null where the text is no entry.</returns>
    public static NameEntry? TryRead(string text)
    {
        var (colon, equals) = (text.IndexOf(':'), text.LastIndexOf('='));
        if (colon <= 0 || equals < colon || !Enum.TryParse<NameSubject>(text.Substring(0, colon).Trim(), ignoreCase: true, out var subject))
        {
            return null;
        }

        var (key, name) = (text.Substring(colon + 1, equals - colon - 1).Trim(), text.Substring(equals + 1).Trim());
        return key.Length == 0 || name.Length == 0 || name[0] == '.' || (subject is NameSubject.Member && key.IndexOf('/') <= 0) ? null : new(text, subject, key, name);
    }
}

/// <summary>What has a name.</summary>
internal enum NameSubject
{
    Schema,
    Member,
    Operation,
}
