using Dovetail.Generator.Common;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building.Types;

/// <summary>Gives the discriminator's property of a class the value that stands for the class, so that nobody has to set it.</summary>
internal static class TagBuilder
{
    /// <param name="model">A class.</param>
    /// <param name="discriminator">The member that tells classes apart.</param>
    /// <param name="value">Its value that stands for the class.</param>
    /// <param name="types">Knows the members of an enum.</param>
    public static ObjectModel Attach(ObjectModel model, string discriminator, string value, TypeTable types)
    {
        if (model.Properties.FirstOrDefault(property => property.JsonName == discriminator && property.Required) is not { } property
            || LiteralOf(property.Type, value, types) is not { } literal)
        {
            return model;
        }

        return property.IsInherited
            ? model with { Tag = new TagModel(property.Name, property.Type, literal) }
            : model with
            {
                Properties = model.Properties
                    .Select(other => other == property && other.Initializer is null ? other with { Initializer = literal } : other)
                    .ToEquatableArray(),
            };
    }

    private static LiteralModel? LiteralOf(TypeRef type, string value, TypeTable types) => type switch
    {
        ScalarRef { Kind: ScalarKind.String } => new StringLiteralModel(value),
        EnumRef { Kind: EnumKind.String } item when types[item.Name].Model is EnumModel model && model.Members.FirstOrDefault(member => member.WireValue == value) is { } member =>
            new EnumLiteralModel(item.Name, member.Name),
        _ => null,
    };
}
