using System.Globalization;

namespace Dovetail.Generator.Diagnostics;

/// <summary>One typed factory for each finding: the only place that words them.</summary>
internal static class Findings
{
    /// <summary>Of longer lists nobody reads the end.</summary>
    private const int MostNames = 5;

    public static Finding MalformedDocument(SpecLocation location, string reason) =>
        new(FindingRules.MalformedDocument.Id, $"The document can not be read: {reason}", location);

    public static Finding UnresolvedReference(SpecLocation location, string reason) =>
        new(FindingRules.UnresolvedReference.Id, $"The reference leads nowhere: {reason}", location);

    public static Finding WrongKind(SpecLocation location, string what, string expected) =>
        new(FindingRules.WrongKind.Id, $"'{what}' is ignored: {expected} expected", location);

    public static Finding RepeatedKey(SpecLocation location, string key) =>
        new(FindingRules.RepeatedKey.Id, $"The key '{key}' stands in its mapping already: the first one counts", location);

    public static Finding UnknownVersion(SpecLocation location, string version) =>
        new(
            FindingRules.UnknownVersion.Id,
            (version.Length == 0 ? "The document does not say its version of OpenAPI" : $"OpenAPI {version} is not known") + ": 2.0, 3.0, 3.1 and 3.2 can be read",
            location);

    public static Finding RepeatedOperationId(SpecLocation location, string id) =>
        new(
            FindingRules.RepeatedOperationId.Id,
            $"The operationId '{id}' belongs to another operation already: this one is named by its method and path, in options too",
            location);

    public static Finding UndeclaredPathParameter(SpecLocation location, string name, string path) =>
        new(FindingRules.UndeclaredPathParameter.Id, $"The parameter '{name}' of '{path}' is not declared: it is taken for a string", location);

    public static Finding UnusedPathParameter(SpecLocation location, string name, string path) =>
        new(FindingRules.UnusedPathParameter.Id, $"The parameter '{name}' does not stand in '{path}': it is left out", location);

    public static Finding UnknownParameter(SpecLocation location, string place) =>
        new(FindingRules.UnknownParameter.Id, $"The parameter is left out: it has no name, or '{place}' is no place for a parameter", location);

    public static Finding SamePath(SpecLocation location, string path, string other) =>
        new(FindingRules.SamePath.Id, $"'{path}' and '{other}' are one path to a server", location);

    public static Finding NoOperations(SpecLocation location) =>
        new(FindingRules.NoOperations.Id, "The document has no operations: its client has no methods", location);

    public static Finding EndlessReference(SpecLocation location, string reference) =>
        new(FindingRules.EndlessReference.Id, $"The reference '{reference}' is ignored: it leads round to itself, or through a hundred others", location);

    public static Finding OverlayWithoutDocument(SpecLocation location, string? extends) =>
        new(FindingRules.OverlayWithoutDocument.Id, extends is null
            ? "The overlay changes no document: it does not tell which. Name it in 'extends', or begin the name of the overlay with the document's"
            : $"The overlay changes no document: '{extends}' is not among the AdditionalFiles", location);

    public static Finding OverlayTargetUnmatched(SpecLocation location, string target) =>
        new(FindingRules.OverlayTargetUnmatched.Id, $"The action changes nothing: '{target}' selects nothing of the document", location);

    public static Finding OverlayActionLeftOut(SpecLocation location, string reason) =>
        new(FindingRules.OverlayActionLeftOut.Id, $"The overlay's action is left out: {reason}", location);

    public static Finding FurtherDocument(SpecLocation location) =>
        new(FindingRules.FurtherDocument.Id, "What begins here is ignored: the file's first YAML document is read, and no other", location);

    public static Finding UnreadablePattern(SpecLocation location, string pattern) =>
        new(FindingRules.UnreadablePattern.Id, $"The pattern '{pattern}' is ignored: it is no regular expression that .NET can read", location);

    public static Finding NumberTooLarge(SpecLocation location, string number) =>
        new(FindingRules.NumberTooLarge.Id, $"The number {number} is larger than any number of C#: it can neither be sent nor received", location);

    public static Finding OptionalPathParameter(SpecLocation location, string name) =>
        new(FindingRules.OptionalPathParameter.Id, $"The parameter '{name}' is in the path and not 'required: true': it is taken for required", location);

    public static Finding NoResponses(SpecLocation location) =>
        new(FindingRules.NoResponses.Id, "The operation declares no responses: of what comes back nothing is read, and its errors have no type", location);

    public static Finding RepeatedParameter(SpecLocation location, string name, string place) =>
        new(FindingRules.RepeatedParameter.Id, $"The parameter '{name}' in '{place}' is declared twice: the first one counts", location);

    public static Finding UnquotedText(SpecLocation location, string text) =>
        new(FindingRules.UnquotedText.Id, $"{text} without quotes is no string: it is taken for the text '{text}', since the type is string. Quotes would say so", location);

    public static Finding RawJson(SpecLocation location, string reason) =>
        new(FindingRules.RawJson.Id, $"Kept as raw JSON: {reason}", location);

    public static Finding RawBody(SpecLocation location, string mediaType) =>
        new(FindingRules.RawBody.Id, $"A body of {mediaType} is given as a stream of bytes", location);

    public static Finding LeftOut(SpecLocation location, string what) =>
        new(FindingRules.LeftOut.Id, $"Left out: {what}", location);

    public static Finding ServerLeftOut(SpecLocation location, string url, string fault) =>
        new(FindingRules.ServerLeftOut.Id, $"The server '{url}' is left out: {fault}. BaseAddress takes any address", location);

    public static string SecretLiteral(string target) =>
        $"The secret given to {target} is written in the code: read it from configuration, the environment or a mounted file";

    public static Finding SchemeWithoutCredential(SpecLocation location, string name, string scheme) =>
        new(
            FindingRules.SchemeWithoutCredential.Id,
            $"Dovetail has no credential for the security scheme '{name}' ({scheme}): ApiCredential.Header or a handler of yours sends what it asks for",
            location);

    public static Finding UnexplainedScheme(SpecLocation location, string name, string why) =>
        new(FindingRules.UnexplainedScheme.Id, $"The security scheme '{name}' says nothing of its credential, for {why}: one that says itself where it stands is sent", location);

    public static Finding UnfitValue(SpecLocation location, string keyword, string value, string types) => new(
        FindingRules.UnfitValue.Id,
        $"'{value}' is no value of the type '{types}', which its schema states: " + (keyword == "default" ? "it is told as the API's default all the same" : "the type counts"),
        location);

    /// <summary>Told by <c>dotnet dovetail validate</c> alone: a client lacks nothing by it.</summary>
    public static Finding NotAllowed(SpecLocation location, string reason) =>
        new(FindingRules.NotAllowed.Id, $"{reason}, by the OpenAPI Specification: the client is made without regard to it", location);

    public static Finding NoSecurity(SpecLocation location) => new(
        FindingRules.NoSecurity.Id,
        "The operation answers 401, and the document declares no security: the client takes any Credential that it is given, and sends none by itself",
        location);

    public static Finding AmbiguousUnion(SpecLocation location, IReadOnlyList<string> branches) => new(
        FindingRules.AmbiguousUnion.Id,
        $"Nothing tells {string.Join(" and ", branches.Take(MostNames))}{(branches.Count > MostNames ? " and others" : "")} apart in JSON: what comes is read as {branches[0]}. "
            + "A discriminator would tell",
        location);

    public static Finding MemberConflict(SpecLocation location, string member) =>
        new(
            FindingRules.MemberConflict.Id,
            $"The member '{member}' is declared as two different things: the schema's own declaration counts before what it refers to, and a later one before an earlier one",
            location);

    public static Finding LinkLeftOut(SpecLocation location, string name, string reason) =>
        new(FindingRules.LinkLeftOut.Id, $"The link '{name}' is left out: {reason}", location);

    public static Finding MayPage(SpecLocation location, string operation, string reason, string entry) =>
        new(
            FindingRules.MayPage.Id,
            $"'{operation}' may page, and is not taken to: {reason}. Where it does, dovetail_paging = operation:{operation} {entry} walks over all pages; with 'none' this ends",
            location);

    public static Finding PagingLeftOut(SpecLocation location, string extension, string operation, string fault) =>
        new(FindingRules.PagingLeftOut.Id, $"What '{extension}' says of the pages of '{operation}' is not followed: {fault}. The rest of the document is asked instead", location);

    public static Finding MadeUpNames(SpecLocation location, IReadOnlyList<string> names) =>
        new(
            FindingRules.MadeUpName.Id,
            (names.Count == 1 ? "A name ends" : $"{names.Count.ToString(CultureInfo.InvariantCulture)} names end")
                + " in a hash, because the name in the document is another one's in C#, or too long: " + string.Join(", ", names.Take(MostNames))
                + (names.Count > MostNames ? ", …" : "") + ". dovetail_names sets names of your own",
            location);

    public static Finding RateLimitLeftOut(SpecLocation location) =>
        new(
            FindingRules.RateLimitLeftOut.Id,
            "The rate limit is left out: it does not say how many calls are for how long, or says it for some callers only. RateLimit:Limits takes any limit",
            location);

    public static Finding UnreadableOption(string key, string value, string expected, SpecLocation? location) =>
        new(FindingRules.UnreadableOption.Id, $"The value '{value}' of '{key}' is ignored: {expected}", location);

    public static Finding UnknownOption(string key, string? nearest, SpecLocation? location) =>
        new(FindingRules.UnknownOption.Id, $"'{key}' is not known and does nothing" + (nearest is null ? "" : $": did you mean '{nearest}'?"), location);

    public static Finding FilterWithoutMatch(SpecLocation location, string filter, string key, string? nearest) =>
        new(
            FindingRules.FilterWithoutMatch.Id,
            $"'{filter}' of '{key}' matches nothing of the document" + (nearest is null ? "" : $": did you mean '{nearest}'?"),
            location);

    public static Finding OldLanguage(string version) =>
        new(
            FindingRules.UnfitProject.Id,
            $"Clients need C# 12 or later, and this project compiles as C# {version}: remove LangVersion from the project, or set it to 12 or later",
            null);

    public static Finding NoTestingKit(SpecLocation place) =>
        new(FindingRules.NoTesting.Id, "Fakes are asked for, and the project does not reference the package Dovetail.Testing: add it to the tests", place);

    public static Finding LargeWithoutFilter(int operations, SpecLocation location) =>
        new(
            FindingRules.LargeWithoutFilter.Id,
            $"The client has {operations.ToString(CultureInfo.InvariantCulture)} operations, and each build compiles them all: "
                + "choose those that you call with dovetail_include or dovetail_exclude",
            location);

    public static Finding NotShown(SpecLocation place) =>
        new(
            FindingRules.NotShown.Id,
            "Other generators do not see this client, as dovetail_models_for_other_generators asks: this compiler can not show it to them. That of SDK 10.0.400 can",
            place);

    public static Finding NoDocument(string path, string metadata) =>
        new(
            FindingRules.NoDocument.Id,
            $"The file has {metadata} and is no OpenAPI document: no client is made of it. "
                + "A document has 'openapi' or 'swagger' at its root, and a name that ends in .json, .yaml or .yml",
            SpecLocation.StartOf(path));

    public static Finding NamespaceTaken(string name, string owner, string path) =>
        new(
            FindingRules.NamespaceTaken.Id,
            $"The namespace {name} belongs to the client of '{owner}': set DovetailName or DovetailNamespace of this file",
            SpecLocation.StartOf(path));

    public static Finding SurfaceGone(SpecLocation location, string line, LineEdit edit) =>
        new(FindingRules.SurfaceGone.Id, $"The client no longer has '{line}'. Where that is meant, take the line out of {FileOf(edit)}", location) { Edit = edit };

    public static Finding SurfaceChanged(SpecLocation location, string old, string now, string remark, LineEdit edit) =>
        new(
            FindingRules.SurfaceChanged.Id,
            $"The client has '{now}', which was '{old}'. {Sentence(remark)}Where that is meant, write the new line into {FileOf(edit)}",
            location) { Edit = edit };

    public static Finding SurfaceDuty(SpecLocation location, string line, string remark, LineEdit edit) =>
        new(
            FindingRules.SurfaceChanged.Id,
            $"The client has '{line}', which is new. {Sentence(remark)}Where that is meant, add the line to {FileOf(edit)}",
            location) { Edit = edit };

    public static Finding SurfaceNew(SpecLocation location, string line, LineEdit edit) =>
        new(FindingRules.SurfaceNew.Id, $"The client has '{line}', which is not in {FileOf(edit)}: add the line", location) { Edit = edit };

    public static Finding UnreadableSurface(SpecLocation location, string line) =>
        new(FindingRules.UnreadableSurface.Id, $"'{line}' is no line of a surface: it is left out. 'dotnet dovetail surface' writes the file anew", location);

    public static Finding ConflictedSurface(SpecLocation location, string line) =>
        new(FindingRules.UnreadableSurface.Id, $"'{line}' is what a merge has left: the client is held against the file once it is taken out", location);

    public static Finding SurfaceWithoutClient(SpecLocation location, string client) =>
        new(FindingRules.UnreadableSurface.Id, $"No line says whose surface this is, such as '{client}': 'dotnet dovetail surface' writes the file anew", location);

    public static Finding ForeignSurface(SpecLocation location, string clients, string client) =>
        new(
            FindingRules.ForeignSurface.Id,
            $"The surface is that of {clients}, and the client of the document beside it is {client}: nothing is compared. 'dotnet dovetail surface' writes the file anew",
            location);

    public static Finding SurfaceWithoutDocument(SpecLocation location, string clients) =>
        new(FindingRules.ForeignSurface.Id, $"The surface of {clients} stands beside no document of that name: nothing is compared", location);

    public static Finding SectionWithoutMatch(SpecLocation location, string section) =>
        new(FindingRules.SectionWithoutMatch.Id, $"The section [{section}] sets options of Dovetail, and matches no document below its folder", location);

    public static Finding CutValue(SpecLocation location, string key, string seen, char mark) =>
        new(
            FindingRules.CutValue.Id,
            $"The compiler cuts the value of '{key}' before '{mark}', and sees '{seen}': separate by a comma, or set the item's metadata in the project file",
            location);

    private static string FileOf(LineEdit edit) => edit.Path.Substring(edit.Path.LastIndexOfAny(['/', '\\']) + 1);

    private static string Sentence(string text) => text.Length == 0 ? "" : text + ". ";

    public static Finding InternalError(SpecLocation location, Exception exception) =>
        new(
            FindingRules.InternalError.Id,
            "No client was made of this document, through a fault of Dovetail "
                + $"({FaultName.Of(exception)}). Please report it with the document.",
            location);

    public static Finding SurfaceFault(SpecLocation location, Exception exception) =>
        new(
            FindingRules.InternalError.Id,
            "The client was not held against this surface, through a fault of Dovetail "
                + $"({FaultName.Of(exception)}). Please report it with the document.",
            location);
}
