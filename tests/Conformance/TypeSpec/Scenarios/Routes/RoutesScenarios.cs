using TypeSpec.Routes;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>Routes.json.</summary>
internal static class RoutesScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var routes = new RoutesClient(new() { BaseAddress = it.Server }).Routes;

        it.Sends("Routes_InInterface", () => routes.FixedAsync());
        it.Sends("Routes_fixed", () => routes.InInterfaceFixedAsync());
        it.Sends("Routes_PathParameters_templateOnly", () => routes.PathParametersTemplateOnlyAsync("a"));
        it.Sends("Routes_PathParameters_explicit", () => routes.PathParametersExplicitAsync("a"));
        it.Sends("Routes_PathParameters_annotationOnly", () => routes.PathParametersAnnotationOnlyAsync("a"));
        it.Sends("Routes_PathParameters_SimpleExpansion_Standard_primitive", () => routes.StandardPrimitiveAsync("a"));
        it.Sends("Routes_PathParameters_SimpleExpansion_Standard_array", () => routes.StandardArrayAsync(["a", "b"]));
        it.Sends("Routes_PathParameters_SimpleExpansion_Standard_record", () => routes.StandardRecordAsync(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }));
        it.Sends("Routes_PathParameters_SimpleExpansion_Explode_primitive", () => routes.ExplodePrimitiveAsync("a"));
        it.Sends("Routes_PathParameters_SimpleExpansion_Explode_array", () => routes.ExplodeArrayAsync(["a", "b"]));
        it.Sends("Routes_PathParameters_SimpleExpansion_Explode_record", () => routes.ExplodeRecordAsync(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }));
        it.Sends("Routes_PathParameters_LabelExpansion_Standard_primitive", () => routes.StandardPrimitive3Async("a"));
        it.Sends("Routes_PathParameters_LabelExpansion_Standard_array", () => routes.StandardArray3Async(["a", "b"]));
        it.Sends("Routes_PathParameters_LabelExpansion_Standard_record", () => routes.StandardRecord3Async(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }));
        it.Sends("Routes_PathParameters_LabelExpansion_Explode_primitive", () => routes.ExplodePrimitive3Async("a"));
        it.Sends("Routes_PathParameters_LabelExpansion_Explode_array", () => routes.ExplodeArray3Async(["a", "b"]));
        it.Sends("Routes_PathParameters_LabelExpansion_Explode_record", () => routes.ExplodeRecord3Async(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }));
        it.Sends("Routes_PathParameters_MatrixExpansion_Standard_primitive", () => routes.StandardPrimitive4Async("a"));
        it.Sends("Routes_PathParameters_MatrixExpansion_Standard_array", () => routes.StandardArray4Async(["a", "b"]));
        it.Sends("Routes_PathParameters_MatrixExpansion_Standard_record", () => routes.StandardRecord4Async(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }));
        it.Sends("Routes_PathParameters_MatrixExpansion_Explode_primitive", () => routes.ExplodePrimitive4Async("a"));
        it.Sends("Routes_PathParameters_MatrixExpansion_Explode_array", () => routes.ExplodeArray4Async(["a", "b"]));
        it.Sends("Routes_PathParameters_MatrixExpansion_Explode_record", () => routes.ExplodeRecord4Async(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }));
        it.Sends("Routes_QueryParameters_templateOnly", () => routes.QueryParametersTemplateOnlyAsync("a"));
        it.Sends("Routes_QueryParameters_explicit", () => routes.QueryParametersExplicitAsync("a"));
        it.Sends("Routes_QueryParameters_annotationOnly", () => routes.QueryParametersAnnotationOnlyAsync("a"));
        it.Sends("Routes_QueryParameters_QueryExpansion_Standard_primitive", () => routes.StandardPrimitive5Async("a"));
        it.Sends("Routes_QueryParameters_QueryExpansion_Standard_array", () => routes.StandardArray5Async(["a", "b"]));
        it.Sends("Routes_QueryParameters_QueryExpansion_Explode_primitive", () => routes.ExplodePrimitive5Async("a"));
        it.Sends("Routes_QueryParameters_QueryExpansion_Explode_array", () => routes.ExplodeArray5Async(["a", "b"]));

        foreach (var kind in (string[])["Standard_primitive", "Standard_array", "Standard_record", "Explode_primitive", "Explode_array", "Explode_record"])
        {
            it.Leaves($"Routes_PathParameters_PathExpansion_{kind}", "OpenAPI 3.1 has no path expansion (RFC 6570 3.2.6): the document has the parameter without its slash");
            it.Leaves($"Routes_QueryParameters_QueryContinuation_{kind}", "the emitter leaves the operation out: OpenAPI has no paths with a query");
        }

        it.Leaves("Routes_PathParameters_ReservedExpansion_template", "OpenAPI 3.1 has no allowReserved for paths: the document does not say it");
        it.Leaves("Routes_PathParameters_ReservedExpansion_annotation", "OpenAPI 3.1 has no allowReserved for paths: the document does not say it");
        Dictionary<string, int> record = new() { ["a"] = 1, ["b"] = 2 };
        it.Sends("Routes_QueryParameters_QueryExpansion_Standard_record", () => routes.StandardRecord5Async(record));
        it.Sends("Routes_QueryParameters_QueryExpansion_Explode_record", () => routes.ExplodeRecord5Async(record));
    }
}
