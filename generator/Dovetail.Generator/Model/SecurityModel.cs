using Dovetail.Generator.Common;

namespace Dovetail.Generator.Model;

/// <param name="Schemes">The document's schemes.</param>
/// <param name="Requirements">Each different requirement that the document or an operation states, once.</param>
/// <param name="Default">The field name of the requirement that holds where an operation states none; null where the document declares none.</param>
internal sealed record SecurityModel(EquatableArray<SecuritySchemeModel> Schemes, EquatableArray<SecurityRequirementModel> Requirements, string? Default);

/// <summary>What a scheme is, as data: the arm of the builder fills it, the emitter prints it unread.</summary>
/// <param name="FieldName">The C# field: <c>ApiKey</c>.</param>
/// <param name="Factory">The factory of <c>Dovetail.Http.SecurityScheme</c>: <c>ApiKeyInHeader</c>, <c>Basic</c>, <c>Bearer</c>, <c>OAuth2</c>, ….</param>
/// <param name="Arguments">Its string arguments, the scheme's own name first.</param>
internal sealed record SecuritySchemeModel(string FieldName, string Factory, EquatableArray<string> Arguments, DocModel Doc);

/// <summary>Alternatives, each of schemes that are needed together. An alternative without schemes: anonymous access will do. No alternative: no credential is ever sent.</summary>
internal sealed record SecurityRequirementModel(string FieldName, EquatableArray<SecurityAlternativeModel> Alternatives);

internal sealed record SecurityAlternativeModel(EquatableArray<SchemeUseModel> Schemes);

internal sealed record SchemeUseModel(string FieldName, EquatableArray<string> Scopes);
