namespace Dovetail.Generator.Diagnostics;

/// <summary>One typed factory for each finding: the only place that words them.</summary>
internal static class Findings
{
    public static Finding MalformedDocument(SpecLocation location, string reason) =>
        new(FindingRules.MalformedDocument.Id, $"The document can not be read: {reason}", location);

    public static Finding UnresolvedReference(SpecLocation location, string reason) =>
        new(FindingRules.UnresolvedReference.Id, $"The reference leads nowhere: {reason}", location);

    public static Finding WrongKind(SpecLocation location, string what, string expected) =>
        new(FindingRules.WrongKind.Id, $"'{what}' is ignored: {expected} expected", location);

    public static Finding RawJson(SpecLocation location, string reason) =>
        new(FindingRules.RawJson.Id, $"Kept as raw JSON: {reason}", location);

    public static Finding RawBody(SpecLocation location, string mediaType) =>
        new(FindingRules.RawBody.Id, $"A body of {mediaType} is given as a stream of bytes", location);

    public static Finding LeftOut(SpecLocation location, string what) =>
        new(FindingRules.LeftOut.Id, $"Left out: {what}", location);

    public static Finding UnreadableOption(string key, string value, string expected) =>
        new(FindingRules.UnreadableOption.Id, $"The value '{value}' of '{key}' is ignored: {expected}", null);

    public static Finding NamespaceTaken(string name, string owner, string path) =>
        new(FindingRules.NamespaceTaken.Id, $"The namespace {name} belongs to the client of '{owner}': set DovetailName or DovetailNamespace of this file", new SpecLocation(path, 0, 0, 0, 0, 0, 0));

    public static Finding InternalError(SpecLocation location, Exception exception) =>
        new(FindingRules.InternalError.Id, $"No client was made of this document, through a fault of Dovetail ({exception.GetType().Name} in {exception.TargetSite?.DeclaringType?.Name}). Please report it with the document.", location);
}
