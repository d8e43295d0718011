using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Emission.Types;

/// <summary>Prints a property of a model.</summary>
internal static class PropertyEmitter
{
    public static void Emit(CodeWriter writer, PropertyModel property, string @namespace)
    {
        var required = property.MustBeSet;

        // A member that must be set and must not be used would be a warning that the user can not heed.
        DeclarationHeader.OfMember(writer, DocOf(property), property.Deprecated && !required);
        if (property.IsRenamed)
        {
            // Mappers of other projects find the member by the name that its document has.
            writer.Line($"[{RuntimeNames.Converters}JsonPropertyName({CSharp.Literal(property.JsonName)})]");
        }

        writer.Line($"public {(required ? "required " : "")}{TypeOf(property)} {property.Name} {Accessors(property.IsInitOnly)}{Initializer(property, @namespace)}");
    }

    /// <summary>The server sends it, and our own code leaves it out as long as it has its default.</summary>
    public static bool IsSentByServerOnly(PropertyModel property) => property is { ReadOnly: true, Required: true, Nullable: false, Initializer: null };

    public static string Accessors(bool isInitOnly) => isInitOnly ? "{ get; init; }" : "{ get; set; }";

    /// <summary>What its type does not say: it takes no null, and has one where a model was read.</summary>
    private static DocModel DocOf(PropertyModel property) => property is { WriteOnly: true, Required: true, Nullable: false } && !TypeNames.IsValueType(property.Type)
        ? property.Doc with { Summary = $"{property.Doc.Summary}\n\nServers do not send it: null in a model that was read.".TrimStart() }
        : property.Doc;

    private static string TypeOf(PropertyModel property)
    {
        var type = TypeNames.Of(property.Type);
        if (property.IsOptional)
        {
            return $"{RuntimeNames.Root}Optional<{type}?>";
        }

        return property.TakesNull ? type + "?" : type;
    }

    private static string Initializer(PropertyModel property, string @namespace)
    {
        if (property.Initializer is not null)
        {
            return $" = {LiteralEmitter.Emit(property.Initializer, property.Type, @namespace)};";
        }

        return IsSentByServerOnly(property) && !TypeNames.IsValueType(property.Type) ? " = null!;" : "";
    }
}
