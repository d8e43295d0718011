using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;
using ScalarKind = Dovetail.Generator.Model.ScalarKind;

namespace Dovetail.Generator.Building.Links;

/// <summary>Reads what a link gives for an argument: a constant, or a runtime expression (OpenAPI 3.2, Runtime Expressions).</summary>
internal sealed class LinkExpression(IReadOnlyDictionary<string, ObjectModel> models)
{
    private const string Body = "$response.body";
    private const string Header = "$response.header.";

    /// <summary>Whether the value is one of the request that was made: who makes the next one has it already.</summary>
    public static bool IsOfRequest(SpecNode value) =>
        value is SpecScalar { Value: var text } && (text.StartsWith("$request.", StringComparison.Ordinal) || text is "$url" or "$method" or "$statusCode");

    /// <summary>The value; null where the response has none such, or one of another type than asked for.</summary>
    /// <param name="value">The constant or expression.</param>
    /// <param name="type">The type of the argument.</param>
    /// <param name="source">What the response reads as.</param>
    public LinkValueModel? TryRead(SpecNode value, TypeRef type, ResponseModel source)
    {
        if (value is not SpecScalar { Value: var text })
        {
            return null;
        }

        if (text.StartsWith(Header, StringComparison.OrdinalIgnoreCase))
        {
            return type == ScalarRef.String ? new LinkHeaderModel(text.Substring(Header.Length)) : null;
        }

        if (text.StartsWith(Body, StringComparison.Ordinal))
        {
            return source is { Kind: ResponseKind.Json, MayBeEmpty: false, Statuses.IsEmpty: true, Type: { } root }
                ? Member(text.Substring(Body.Length).TrimStart('#'), type, root)
                : null;
        }

        // A text with expressions in braces is neither.
        return type == ScalarRef.String && !text.StartsWith("$", StringComparison.Ordinal) && text.IndexOf('{') < 0 ? new LinkTextModel(text) : null;
    }

    private LinkMemberModel? Member(string pointer, TypeRef type, TypeRef root)
    {
        var steps = new List<LinkStepModel>();
        var current = root;
        foreach (var token in JsonPointer.Tokens(pointer).Where(token => token.Length > 0))
        {
            var property = current is ModelRef model && models.TryGetValue(model.Name, out var owner) ? owner.Properties.FirstOrDefault(member => member.JsonName == token) : null;
            if (property is null or { IsOptional: true } or { WriteOnly: true })
            {
                return null;
            }

            steps.Add(new LinkStepModel(property.Name, property.Nullable || (!property.Required && property.Initializer is null)));
            current = property.Type;
        }

        return Fits(current, type) ? new LinkMemberModel(pointer, steps.ToEquatableArray()) : null;
    }

    private static bool Fits(TypeRef value, TypeRef argument) =>
        value == argument || (value is ScalarRef { Kind: ScalarKind.Int32 } && argument is ScalarRef { Kind: ScalarKind.Int64 });
}
