using Dovetail.Generator.Model;

namespace Dovetail.Generator.Surface;

/// <summary>The lines of models, unions and enums: one for the type, one for each member.</summary>
internal static class TypeLines
{
    public static IEnumerable<SurfaceLine> Of(TypeModel type)
    {
        string[] way = ["components", "schemas", type.Place];
        var members = type switch
        {
            ObjectModel model => Members(model, way),
            PartsModel parts => parts.Parts.SelectMany(part => Members(parts, part, way)),
            EnumModel model => model.Members.Select(member => Member(model, member, way)),
            _ => [],
        };
        return members.Prepend(SurfaceLine.Of(type.Name, $": {(type.Deprecated ? "obsolete " : "")}{Kind(type)}", "", way));
    }

    private static string Kind(TypeModel type) => type switch
    {
        ObjectModel { Base: { } @base } model => $"{(model.Derived.IsEmpty ? "sealed " : "")}class {@base}",
        ObjectModel { Derived.IsEmpty: false } => "class",
        UnionModel union => $"union {string.Join(", ", union.Cases.Select(one => SurfaceTypes.Of(one.Type)))}",
        EnumModel { Kind: EnumKind.Int64 } => "enum long",
        EnumModel => "enum",
        _ => "sealed class",
    };

    private static IEnumerable<SurfaceLine> Members(ObjectModel model, string[] way)
    {
        // What the user's own part of the class declares is his.
        foreach (var property in model.Properties.Where(property => property is { IsInherited: false, Declared: null }))
        {
            var words = Words(property.Deprecated && !property.MustBeSet, property.MustBeSet, property.IsInitOnly);
            yield return SurfaceLine.Of($"{model.Name}.{property.Name}", $": {words}{TypeOf(property)}", "", [.. way, "properties", property.JsonName]);
        }

        if (model.AdditionalProperties is { IsInherited: false } additional)
        {
            var words = Words(isObsolete: false, isRequired: false, additional.IsInitOnly);
            var map = SurfaceTypes.Of(new MapRef(additional.Value));
            yield return SurfaceLine.Of($"{model.Name}.{additional.PropertyName}", $": {words}{map}?", "", [.. way, "additionalProperties"]);
        }
    }

    private static IEnumerable<SurfaceLine> Members(PartsModel parts, PartModel part, string[] way)
    {
        string[] place = [.. way, "properties", part.WireName];
        yield return Part(part.Name, part.Type, part.Required, part.Deprecated);
        foreach (var header in part.Headers)
        {
            yield return Part(header.Name, header.Type, header.Required, isDeprecated: false);
        }

        SurfaceLine Part(string name, TypeRef type, bool isRequired, bool isDeprecated) => SurfaceLine.Of(
            $"{parts.Name}.{name}",
            $": {Words(isDeprecated && !isRequired, isRequired, parts.IsInitOnly)}{SurfaceTypes.Of(type)}{(isRequired ? "" : "?")}",
            "",
            place);
    }

    /// <summary>The number of an enum's member is compiled into its callers; the text of one is not.</summary>
    private static SurfaceLine Member(EnumModel model, EnumMemberModel member, string[] way) => model.Kind is EnumKind.String
        ? SurfaceLine.Of($"{model.Name}.{member.Name}", "", member.WireValue, [.. way, "enum"])
        : SurfaceLine.Of($"{model.Name}.{member.Name}", $": {member.WireValue}", "", [.. way, "enum"]);

    private static string TypeOf(PropertyModel property)
    {
        var type = SurfaceTypes.Of(property.Type);
        return property.IsOptional ? $"Optional<{type}?>" : type + (property.TakesNull ? "?" : "");
    }

    private static string Words(bool isObsolete, bool isRequired, bool isInitOnly) =>
        (isObsolete ? "obsolete " : "") + (isRequired ? "required " : "") + (isInitOnly ? "init " : "");
}
