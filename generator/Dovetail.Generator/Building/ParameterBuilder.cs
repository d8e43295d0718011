using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building;

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
        if (parameter.Place == ParameterPlace.QueryString)
        {
            context.Findings.Add(Diagnostics.Findings.LeftOut(parameter.Node.Location, $"the parameter '{parameter.Name}': a whole query string as one value is not supported yet"));
            return false;
        }

        return parameter.Place != ParameterPlace.Header || !IgnoredHeaders.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase);
    }

    private static NameRequest Request(SpecParameter parameter)
    {
        var name = Identifier.Camel(parameter.Name);
        return new NameRequest(
            $"{parameter.Name} {parameter.Place}",
            [name, Identifier.Escape(Identifier.ToCamel(Identifier.Pascal(parameter.Name)) + parameter.Place), Identifier.Camel(Symbols.SpellOut(parameter.Name))]);
    }

    private static ParameterModel Build(OperationContext context, SpecParameter parameter, string name)
    {
        var type = parameter.Schema is null ? ScalarRef.String : context.Build(parameter.Schema, Identifier.Pascal(parameter.Name));
        return new ParameterModel(
            name,
            parameter.Name,
            LocationOf(parameter.Place),
            type,
            parameter.Required || parameter.Place == ParameterPlace.Path,
            parameter.ContentType is null ? StyleOf(parameter.Style) : WireStyle.Json,
            parameter.Explode,
            parameter.AllowReserved,
            Docs.Of(parameter.Description, null),
            parameter.Deprecated);
    }

    private static ParameterLocation LocationOf(ParameterPlace place) => place switch
    {
        ParameterPlace.Path => ParameterLocation.Path,
        ParameterPlace.Header => ParameterLocation.Header,
        ParameterPlace.Cookie => ParameterLocation.Cookie,
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
        _ => WireStyle.Form,
    };
}
