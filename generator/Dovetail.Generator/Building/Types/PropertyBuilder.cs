using Dovetail.Generator.Building.Constraints;
using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;

namespace Dovetail.Generator.Building.Types;

/// <summary>The members of a schema to the properties of a class.</summary>
internal static class PropertyBuilder
{
    /// <param name="input">The schema of the class.</param>
    /// <param name="inherited">The properties of its base class, which it has as they are.</param>
    public static EquatableArray<PropertyModel> Build(ShapeInput input, EquatableArray<PropertyModel> inherited)
    {
        var own = input.Merged.Properties.Where(member => inherited.All(property => property.JsonName != member.Name)).ToList();
        var taken = inherited.Select(property => property.Name).Concat(ReservedNames.ModelMembers);
        var names = new UniqueNames(StringComparer.Ordinal, taken).Assign([.. own.Select(member => NameRequest.Pascal(member.Name))]);
        return [.. inherited.Select(property => property with { IsInherited = true }), .. own.Select((member, i) => Build(input, member, names[i]))];
    }

    private static PropertyModel Build(ShapeInput input, MergedProperty member, string name)
    {
        var home = member.Home == input.Schema || member.Home.ComponentName is null ? input.Place : SchemaBuilder.PlaceOf(member.Home);
        var type = input.Schemas.Build(member.Schema, home.Property(member.Name));
        var facts = MergedSchema.Of(member.Schema).Parts;
        var required = input.Merged.IsRequired(member.Name);
        var initializer = required ? FixedValue.LiteralOf(member.Schema, type) : null;
        return new PropertyModel(
            Name: name,
            JsonName: member.Name,
            Type: type,
            Required: required,
            Nullable: Nullability.AllowsNull(member.Schema),
            ReadOnly: facts.Any(part => part.ReadOnly),
            Initializer: initializer,
            Doc: required ? Docs.Of(member.Schema) : Docs.WithDefault(Docs.Of(member.Schema), member.Schema),
            Deprecated: member.Schema.Deprecated)
        {
            WriteOnly = facts.Any(part => part.WriteOnly),
            Constraint = initializer is null ? ConstraintBuilder.Of(member.Schema, type) : null,
        };
    }
}
