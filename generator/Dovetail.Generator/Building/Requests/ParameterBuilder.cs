using Dovetail.Generator.Building.Constraints;
using Dovetail.Generator.Building.Operations;
using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Requests;

/// <summary>The parameters of an operation, in the order of its signature.</summary>
internal static class ParameterBuilder
{
    /// <summary>OpenAPI has these be ignored: they follow from the media types and the credential.</summary>
    private static readonly string[] IgnoredHeaders = ["Accept", "Content-Type", "Authorization"];

    public static EquatableArray<ParameterModel> Build(OperationContext context)
    {
        var parameters = context.Operation.Parameters.Where(parameter => IsSent(context, parameter)).ToList();
        var names = new UniqueNames(StringComparer.Ordinal, ReservedNames.MethodLocals).Assign([.. parameters.Select(Request)]);
        return parameters
            .Select((parameter, i) => Build(context, parameter, names[i]))
            .OrderBy(parameter => parameter.Required ? 0 : 1)
            .ToEquatableArray();
    }

    private static bool IsSent(OperationContext context, SpecParameter parameter)
    {
        if (parameter.Place == ParameterPlace.QueryString && KindOf(parameter) is MediaKind.Multipart or MediaKind.Binary or MediaKind.Stream)
        {
            context.Findings.Add(Diagnostics.Findings.LeftOut(
                parameter.Node.Location,
                $"the parameter '{parameter.Name}': no query can be of the media type {parameter.ContentType}"));
            return false;
        }

        return !IdempotencyBuilder.IsKey(context.Operation, parameter)
            && (parameter.Place != ParameterPlace.Header || !IgnoredHeaders.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase));
    }

    private static NameRequest Request(SpecParameter parameter)
    {
        return new NameRequest($"{parameter.Name} {parameter.Place}", Names());

        IEnumerable<string> Names()
        {
            var name = Identifier.ToCamel(Identifier.Pascal(parameter.Name));
            yield return Identifier.Escape(name);
            yield return Identifier.Escape(name + parameter.Place);
            yield return Identifier.Camel(Symbols.SpellOut(parameter.Name));
        }
    }

    private static ParameterModel Build(OperationContext context, SpecParameter parameter, string name)
    {
        // A media type that is no form of JSON is the caller's to write.
        var schema = KindOf(parameter) is MediaKind.Text or MediaKind.Binary ? null : parameter.Schema;
        var type = schema is null ? ScalarRef.String : context.BuildShared(schema, Identifier.Pascal(parameter.Name), Identifier.Pascal(parameter.Name));
        return new ParameterModel(
            Name: name,
            WireName: parameter.Name,
            Location: LocationOf(parameter.Place),
            Type: type,
            Required: parameter.Required || parameter.Place == ParameterPlace.Path,
            Style: WireStyleOf(parameter),
            Explode: parameter.Explode,
            AllowReserved: parameter.AllowReserved,
            Doc: parameter.Schema is null ? Docs.Of(parameter.Description, null) : Docs.WithDefault(Docs.Of(parameter.Description, null), parameter.Schema),
            Deprecated: parameter.Deprecated)
        {
            AllowEmpty = parameter.AllowEmptyValue && type is ListRef or MapRef,
            Constraint = schema is null ? null : ConstraintBuilder.Of(schema, type),
        };
    }

    private static MediaKind? KindOf(SpecParameter parameter) => parameter.ContentType is { } media ? MediaTypes.KindOf(media) : null;

    private static WireStyle WireStyleOf(SpecParameter parameter) => KindOf(parameter) switch
    {
        null => StyleIn(parameter.Place, StyleOf(parameter.Style)),
        MediaKind.Text or MediaKind.Binary => parameter.Place is ParameterPlace.Path or ParameterPlace.Header or ParameterPlace.QueryString ? WireStyle.Simple : WireStyle.Form,
        MediaKind.Form when parameter.Place == ParameterPlace.QueryString => WireStyle.Form,
        _ => WireStyle.Json,
    };

    /// <summary>A style that its place does not have would leave out the name, or end the value.</summary>
    private static WireStyle StyleIn(ParameterPlace place, WireStyle style) => (place, style) switch
    {
        (ParameterPlace.Path, WireStyle.Form or WireStyle.DeepObject or WireStyle.Cookie) => WireStyle.Simple,
        (ParameterPlace.Query, WireStyle.Simple or WireStyle.Label or WireStyle.Matrix or WireStyle.Cookie) => WireStyle.Form,
        (ParameterPlace.Header, not (WireStyle.SpaceDelimited or WireStyle.PipeDelimited or WireStyle.TabDelimited)) => WireStyle.Simple,
        (ParameterPlace.Cookie, not WireStyle.Cookie) => WireStyle.Form,
        _ => style,
    };

    private static ParameterLocation LocationOf(ParameterPlace place) => place switch
    {
        ParameterPlace.Path => ParameterLocation.Path,
        ParameterPlace.Header => ParameterLocation.Header,
        ParameterPlace.Cookie => ParameterLocation.Cookie,
        ParameterPlace.QueryString => ParameterLocation.QueryString,
        _ => ParameterLocation.Query,
    };

    public static WireStyle StyleOf(ParameterStyle style) => style switch
    {
        ParameterStyle.Simple => WireStyle.Simple,
        ParameterStyle.Label => WireStyle.Label,
        ParameterStyle.Matrix => WireStyle.Matrix,
        ParameterStyle.SpaceDelimited => WireStyle.SpaceDelimited,
        ParameterStyle.PipeDelimited => WireStyle.PipeDelimited,
        ParameterStyle.TabDelimited => WireStyle.TabDelimited,
        ParameterStyle.DeepObject => WireStyle.DeepObject,
        ParameterStyle.Cookie => WireStyle.Cookie,
        _ => WireStyle.Form,
    };
}
