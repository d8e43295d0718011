using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Security;

/// <summary>Security schemes and what operations require of them; each different requirement once.</summary>
internal sealed class SecurityBuilder
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly List<SecuritySchemeModel> _schemes = [];
    private readonly Dictionary<EquatableArray<SecurityAlternativeModel>, SecurityRequirementModel> _requirements = [];
    private readonly UniqueNames _names = new(StringComparer.Ordinal, ReservedNames.ObjectMembers);
    private readonly string? _default;

    public SecurityBuilder(SpecDocument document, FindingList findings)
    {
        // A scheme that only requirements name is still needed: without it, calls would go out without the credential that they need.
        var schemes = document.SecuritySchemes.Concat(SecuritySchemes.Undeclared(document, findings)).ToList();
        var names = _names.Assign([.. schemes.Select(scheme => NameRequest.Pascal(scheme.Name, "Scheme"))]);
        for (var i = 0; i < schemes.Count; i++)
        {
            var (factory, arguments) = SecuritySchemes.FactoryOf(schemes[i]);
            _fields[schemes[i].Name] = names[i];
            _schemes.Add(new SecuritySchemeModel(names[i], factory, arguments.Prepend(schemes[i].Name).ToEquatableArray(), Docs.Of(schemes[i].Description, null)));
        }

        SecuritySchemes.Report(document, findings);

        _default = document.Security is null ? null : FieldOf(document.Security, "Default");
    }

    /// <summary>The field of an operation's own requirement; null where the document's holds.</summary>
    public string? FieldOf(SpecOperation operation)
    {
        var field = operation.Security is null ? null : FieldOf(operation.Security, null);
        return field == _default ? null : field;
    }

    public SecurityModel Build() =>
        new(_schemes.ToEquatableArray(), _requirements.Values.OrderBy(requirement => requirement.FieldName, StringComparer.Ordinal).ToEquatableArray(), _default);

    private string FieldOf(IReadOnlyList<SpecSecurityRequirement> requirements, string? name)
    {
        var alternatives = requirements
            .Select(requirement => new SecurityAlternativeModel(requirement.Schemes
                .Select(use => new SchemeUseModel(_fields[use.Scheme], use.Scopes.ToEquatableArray())).ToEquatableArray()))
            .ToEquatableArray();
        if (!_requirements.TryGetValue(alternatives, out var known))
        {
            var natural = name ?? NameOf(alternatives);
            known = new SecurityRequirementModel(_names.Assign([new NameRequest(alternatives.ToString()!, [natural])])[0], alternatives);
            _requirements.Add(alternatives, known);
        }

        return known.FieldName;
    }

    /// <summary><c>RequireApiKeyOrOauth</c>; the scopes tell requirements of the same schemes apart.</summary>
    private static string NameOf(EquatableArray<SecurityAlternativeModel> alternatives)
    {
        var parts = alternatives.Select(alternative => alternative.Schemes.IsEmpty
            ? "Nothing"
            : string.Join("And", alternative.Schemes.Select(use => Identifier.Pascal(string.Join(" ", use.Scopes.Prepend(use.FieldName))))));
        return alternatives.IsEmpty ? "None" : Identifier.Pascal("Require" + string.Join("Or", parts));
    }
}
