using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building.Types;

/// <summary>Whether a class can have the properties of a base class as they are.</summary>
internal static class InheritedProperties
{
    /// <summary>The first member that the schema declares as something else than the base class has; null where there is none.</summary>
    public static string? Conflict(SchemaBuilder schemas, ShapeInput input, ObjectModel @base)
    {
        foreach (var member in input.Merged.Properties)
        {
            var inherited = @base.Properties.FirstOrDefault(property => property.JsonName == member.Name);
            if (inherited is not null && member.Home == input.Schema && !Holds(inherited.Type, schemas.Build(member.Schema, input.Place.Property(member.Name))))
            {
                return member.Name;
            }
        }

        return null;
    }

    /// <summary>Raw JSON holds anything, and a string any string.</summary>
    private static bool Holds(TypeRef inherited, TypeRef declared) =>
        inherited == declared || inherited == ScalarRef.Json || (IsText(inherited) && IsText(declared));

    private static bool IsText(TypeRef type) => type is ScalarRef { Kind: ScalarKind.String } or EnumRef { Kind: EnumKind.String, IsOpen: true };
}
