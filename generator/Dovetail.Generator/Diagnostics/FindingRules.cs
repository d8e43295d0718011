using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Diagnostics;

/// <summary>The rules behind the findings: id, title and default severity. One page in docs/guide/diagnostics each.</summary>
internal static class FindingRules
{
    private const string Reading = "Dovetail.Reading";
    private const string Building = "Dovetail.Building";
    private const string Options = "Dovetail.Options";
    private const string Customizing = "Dovetail.Customizing";
    private const string Security = "Dovetail.Security";
    private const string Surface = "Dovetail.Surface";
    private const string Mapping = "Dovetail.Mapping";

    // 0001-0029: Reading. 0030-0059: Building and Pagination. 0060-0069: Options. 0070-0079: Security. 0080-0089: Surface.
    // 0090: Dovetail itself. 0100-0119: Mapping. 0120-0139: Customizing.
    public static readonly DiagnosticDescriptor MalformedDocument = Rule("DOVE0001", "The document is not well-formed", Reading, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor UnresolvedReference = Rule("DOVE0002", "A reference leads nowhere", Reading, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor WrongKind = Rule("DOVE0003", "A value of the wrong kind", Reading, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor RepeatedKey = Rule("DOVE0004", "A key stands twice", Reading, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor UnknownVersion = Rule("DOVE0005", "The version of OpenAPI is not known", Reading, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor RepeatedOperationId = Rule("DOVE0006", "An operationId stands twice", Reading, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor UndeclaredPathParameter = Rule("DOVE0007", "A path parameter is not declared", Reading, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor UnusedPathParameter = Rule("DOVE0008", "A path parameter is not in the path", Reading, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor UnknownParameter = Rule("DOVE0009", "A parameter in an unknown place", Reading, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor SamePath = Rule("DOVE0010", "Two paths differ in nothing but names", Reading, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor NoOperations = Rule("DOVE0011", "The document has no operations", Reading, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor EndlessReference = Rule("DOVE0012", "References lead round in a circle", Reading, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor OverlayWithoutDocument = Rule("DOVE0013", "An overlay changes no document", Reading, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor OverlayTargetUnmatched = Rule("DOVE0014", "An overlay's target is not there", Reading, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor OverlayActionLeftOut = Rule("DOVE0015", "An overlay's action can not be applied", Reading, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor FurtherDocument = Rule("DOVE0016", "A file holds several documents", Reading, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor UnreadablePattern = Rule("DOVE0017", "A pattern can not be read", Reading, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor NumberTooLarge = Rule("DOVE0018", "A number is larger than any of C#", Reading, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor OptionalPathParameter = Rule("DOVE0019", "A path parameter is not required", Reading, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor NoResponses = Rule("DOVE0020", "An operation has no responses", Reading, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor RepeatedParameter = Rule("DOVE0021", "A parameter stands twice", Reading, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor UnquotedText = Rule("DOVE0022", "A text is written as a number or a boolean", Reading, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor UnfitValue = Rule("DOVE0023", "A value does not fit the type of its schema", Reading, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor NotAllowed = Rule("DOVE0024", "OpenAPI does not allow what is written", Reading, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor RawJson = Rule("DOVE0030", "Kept as raw JSON", Building, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor RawBody = Rule("DOVE0031", "Read as raw bytes", Building, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor LeftOut = Rule("DOVE0032", "Left out", Building, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor ServerLeftOut = Rule("DOVE0033", "A server is left out", Building, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor AmbiguousUnion = Rule("DOVE0034", "The branches of a choice look alike", Building, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor MemberConflict = Rule("DOVE0035", "A member stands for two things", Building, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor LinkLeftOut = Rule("DOVE0036", "A link is left out", Building, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor MayPage = Rule("DOVE0037", "An operation may page", Building, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor PagingLeftOut = Rule("DOVE0038", "What an extension says about paging can not be followed", Building, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor MadeUpName = Rule("DOVE0039", "A name is made up", Building, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor RateLimitLeftOut = Rule("DOVE0040", "A rate limit is left out", Building, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor UnreadableOption = Rule("DOVE0060", "An option can not be read", Options, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor NamespaceTaken = Rule("DOVE0061", "Two specs claim one namespace", Options, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor NoDocument = Rule("DOVE0062", "A file with options is no document", Options, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor UnknownOption = Rule("DOVE0063", "An option is not known", Options, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor FilterWithoutMatch = Rule("DOVE0064", "A filter matches nothing", Options, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor UnfitProject = Rule("DOVE0065", "The project can not have a client", Options, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor LargeWithoutFilter = Rule("DOVE0066", "A large document without a filter", Options, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor NoTesting = Rule("DOVE0067", "Fakes can not be made", Options, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor NotShown = Rule("DOVE0068", "Other generators do not see a client", Options, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor SecretLiteral = Rule("DOVE0070", "A secret is written in the code", Security, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor SchemeWithoutCredential = Rule("DOVE0071", "A security scheme without a credential", Security, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor UnexplainedScheme = Rule("DOVE0072", "A security scheme is not explained", Security, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor NoSecurity = Rule("DOVE0073", "Nothing declares who may call", Security, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor SurfaceGone = Rule("DOVE0080", "Callers lose a member", Surface, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor SurfaceChanged = Rule("DOVE0081", "Callers see another member than before", Surface, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor SurfaceNew = Rule("DOVE0082", "Callers get a member", Surface, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor UnreadableSurface = Rule("DOVE0083", "A surface file can not be read", Surface, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor ForeignSurface = Rule("DOVE0084", "A surface file is of another client", Surface, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor SectionWithoutMatch = Rule("DOVE0087", "A section of .editorconfig matches no document", Options, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor CutValue = Rule("DOVE0088", "A value of .editorconfig is cut", Options, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor InternalError = Rule("DOVE0090", "Dovetail failed", "Dovetail", DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor UnfitMapper = Rule("DOVE0100", "A mapper can not be written", Mapping, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor UnknownMapType = Rule("DOVE0101", "A type of a mapper is not known", Mapping, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor AmbiguousMapType = Rule("DOVE0102", "A name of a mapper means two types", Mapping, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor MemberWithoutSource = Rule("DOVE0103", "A member has no source", Mapping, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor RequiredWithoutSource = Rule("DOVE0104", "A required member has no source", Mapping, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor SourceWithoutTarget = Rule("DOVE0105", "A source goes nowhere", Mapping, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor NullMayThrow = Rule("DOVE0106", "A null can not be mapped", Mapping, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor NoConversion = Rule("DOVE0107", "A conversion is missing", Mapping, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor UnknownMapMember = Rule("DOVE0108", "A member of a mapper is not there", Mapping, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor CaseWithoutTarget = Rule("DOVE0109", "A case has no counterpart", Mapping, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor UnknownValueThrows = Rule("DOVE0110", "A value that is not known yet can not be mapped", Mapping, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor NoConstructor = Rule("DOVE0111", "A target can not be created", Mapping, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor SeveralFit = Rule("DOVE0112", "Several methods or members fit", Mapping, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnmatchedChange = Rule("DOVE0120", "An attribute matches nothing", Customizing, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor UnfitChange = Rule("DOVE0121", "An attribute does not fit", Customizing, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor RepeatedChange = Rule("DOVE0122", "Two attributes say the same thing", Customizing, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor MissingModel = Rule("DOVE0124", "A model of another client is not there", Customizing, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor LateAttribute = Rule("DOVE0125", "An attribute comes too late", Customizing, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor OverriddenOption = Rule("DOVE0123", "An attribute wins over an option", Customizing, DiagnosticSeverity.Info);

    public static ImmutableDictionary<string, DiagnosticDescriptor> ById { get; } = typeof(FindingRules)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => field.GetValue(null))
        .OfType<DiagnosticDescriptor>()
        .ToImmutableDictionary(rule => rule.Id, StringComparer.Ordinal);

    private static DiagnosticDescriptor Rule(string id, string title, string category, DiagnosticSeverity severity) =>
        new(id, title, "{0}", category, severity, isEnabledByDefault: true);
}
