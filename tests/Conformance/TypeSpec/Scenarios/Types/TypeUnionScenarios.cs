using TypeSpec.TypeUnion;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>TypeUnion.json.</summary>
internal static class TypeUnionScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var type = new TypeUnionClient(new() { BaseAddress = it.Server }).Type;

        it.Sends("Type_Union_StringsOnly_get", () => type.GetStringsOnlyAsync());
        it.Sends("Type_Union_StringsOnly_send", () => type.SendStringsOnlyAsync(new() { Prop = TypeGetStringsOnlyResponseProp.B }));
        it.Sends("Type_Union_StringExtensible_get", () => type.GetStringExtensibleAsync());
        it.Sends("Type_Union_StringExtensible_send", () => type.SendStringExtensibleAsync(new() { Prop = OpenEnum<Prop>.Unknown("custom") }));
        it.Sends("Type_Union_StringExtensibleNamed_get", () => type.GetStringExtensibleNamedAsync());
        it.Sends("Type_Union_StringExtensibleNamed_send", () => type.SendStringExtensibleNamedAsync(new() { Prop = OpenEnum<StringExtensibleNamedUnion>.Unknown("custom") }));
        it.Sends("Type_Union_IntsOnly_get", () => type.GetIntsOnlyAsync());
        it.Sends("Type_Union_IntsOnly_send", () => type.SendIntsOnlyAsync(new() { Prop = 2 }));
        it.Sends("Type_Union_FloatsOnly_get", () => type.GetFloatsOnlyAsync());
        it.Sends("Type_Union_FloatsOnly_send", () => type.SendFloatsOnlyAsync(new() { Prop = 2.2 }));
        it.Sends("Type_Union_ModelsOnly_get", () => type.GetModelsOnlyAsync());
        it.Sends("Type_Union_EnumsOnly_get", () => type.GetEnumsOnlyAsync());
        it.Sends("Type_Union_StringAndArray_get", () => type.GetStringAndArrayAsync());
        it.Sends("Type_Union_MixedLiterals_get", () => type.GetMixedLiteralsAsync());
        it.Sends("Type_Union_MixedTypes_get", () => type.GetMixedTypesAsync());
    }
}
