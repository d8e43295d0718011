using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;

namespace Dovetail.Generator.Building;

/// <summary>The members of a schema to the properties of a class.</summary>
internal static class PropertyBuilder
{
    public static EquatableArray<PropertyModel> Build(ShapeInput input)
    {
        var members = input.Merged.Properties;
        var names = new UniqueNames(StringComparer.Ordinal, ReservedNames.ModelMembers).Assign([.. members.Select(member => NameRequest.Pascal(member.Name))]);
        return members.Select((member, i) => Build(input, member, names[i])).ToEquatableArray();
    }

    private static PropertyModel Build(ShapeInput input, MergedProperty member, string name)
    {
        var home = member.Home == input.Schema || member.Home.ComponentName is null ? input.Place : SchemaBuilder.PlaceOf(member.Home);
        var type = input.Schemas.Build(member.Schema, home.Property(member.Name));
        var facts = MergedSchema.Of(member.Schema).Parts;
        var required = input.Merged.IsRequired(member.Name);
        return new PropertyModel(
            name,
            member.Name,
            type,
            required,
            Nullability.AllowsNull(member.Schema),
            ReadOnly: facts.Any(part => part.ReadOnly),
            Initializer: required ? FixedValue.LiteralOf(member.Schema, type) : null,
            Docs.Of(member.Schema),
            member.Schema.Deprecated);
    }
}
