using Dovetail.Generator.Common;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Mapping.Types;

/// <summary>The types of a client's model in the shape that the user's have.</summary>
internal static class ModelShapes
{
    public static TypeShape Of(ApiModel api, TypeModel type, Func<string, TypeModel?> find) => type switch
    {
        ObjectModel model => Object(api, model, find),
        PartsModel parts => Class(api, parts.Name) with { Members = parts.Parts.Select(part => Part(api, part, parts.IsInitOnly)).ToEquatableArray() },
        UnionModel union => new(NameOf(api, union.Name), ShapeKind.Union) { Cases = union.Cases.Select(one => Use(api, one.Type)).ToEquatableArray() },
        EnumModel @enum => Enum(api, @enum),
        _ => throw new InvalidOperationException($"{type.GetType().Name} has no shape."),
    };

    public static string NameOf(ApiModel api, string name) => $"global::{api.Namespace}.{name}";

    public static TypeUse Use(ApiModel api, TypeRef type) => type switch
    {
        ScalarRef { Kind: ScalarKind.Bytes } => new(TypeUse.ArrayName) { Arguments = [new("byte") { IsValueType = true }] },
        ScalarRef scalar => ScalarType.Of(scalar.Kind) is var names ? new(names.Name) { IsValueType = names.IsValueType } : throw Unknown(type),
        ModelRef model => new(NameOf(api, model.Name)),
        UnionRef union => new(NameOf(api, union.Name)),
        OwnRef own => new(own.Name) { IsValueType = own.IsValueType },
        EnumRef { Kind: EnumKind.String, IsOpen: true } open => new(RuntimeTypes.OpenEnum) { IsValueType = true, Arguments = [Enum(api, open)] },
        EnumRef closed => Enum(api, closed),
        ListRef list => new(RuntimeTypes.Generic + "IReadOnlyList") { Arguments = [Use(api, list.Item)] },
        MapRef map => new(RuntimeTypes.Generic + "IReadOnlyDictionary") { Arguments = [new("string"), Use(api, map.Value)] },
        NullableRef { Value: ScalarRef { Kind: ScalarKind.Json } json } => Use(api, json),
        NullableRef nullable => Use(api, nullable.Value).OrNull,
        FileRef => new(RuntimeTypes.File),
        _ => throw Unknown(type),
    };

    private static TypeUse Enum(ApiModel api, EnumRef type) => new(NameOf(api, type.Name)) { IsValueType = true };

    private static TypeShape Class(ApiModel api, string name) => new(NameOf(api, name), ShapeKind.Class) { Constructors = [new([], SetsRequired: false)] };

    private static TypeShape Object(ApiModel api, ObjectModel model, Func<string, TypeModel?> find)
    {
        var members = model.Properties.Select(property => Property(api, model, property));
        var additional = model.AdditionalProperties is { } more
            ? new MemberShape(more.PropertyName, null, Use(api, new MapRef(more.Value)).OrNull) { IsInitOnly = more.IsInitOnly, NeedsNoSource = true, NeedsNoTarget = true }
            : null;
        return Class(api, model.Name) with
        {
            Members = (additional is null ? members : members.Append(additional)).ToEquatableArray(),
            Bases = BasesOf(model, find).Select(name => NameOf(api, name)).ToEquatableArray(),
            Derived = model.Derived.Select(derived => NameOf(api, derived.Name)).Distinct().ToEquatableArray(),
        };
    }

    private static IEnumerable<string> BasesOf(ObjectModel model, Func<string, TypeModel?> find)
    {
        for (var name = model.Base; name is not null; name = (find(name) as ObjectModel)?.Base)
        {
            yield return name;
        }
    }

    private static MemberShape Property(ApiModel api, ObjectModel model, PropertyModel property)
    {
        var type = Use(api, property.Type);
        var isTag = model.Tag?.PropertyName == property.Name;
        return new(
            property.Name,
            property.JsonName,
            property.IsOptional ? new(RuntimeTypes.Optional) { IsValueType = true, Arguments = [type.OrNull] } : property.TakesNull ? type.OrNull : type)
        {
            CanWrite = !isTag,
            IsInitOnly = property.IsInitOnly,
            IsRequired = property.MustBeSet,
            NeedsNoSource = property.ReadOnly || property.Initializer is not null || property.JsonName == model.Discriminator,
            NeedsNoTarget = property.WriteOnly || property.Initializer is not null || isTag || property.JsonName == model.Discriminator,
        };
    }

    private static MemberShape Part(ApiModel api, PartModel part, bool isInitOnly)
    {
        var type = Use(api, part.Type);
        return new(part.Name, part.WireName, part.Required ? type : type.OrNull) { IsInitOnly = isInitOnly, IsRequired = part.Required };
    }

    private static TypeShape Enum(ApiModel api, EnumModel model) => new(NameOf(api, model.Name), ShapeKind.Enum)
    {
        HasTexts = model.Kind is EnumKind.String,
        Underlying = model.Kind is EnumKind.Int64 ? "long" : "int",
        Values = model.Members.Select((member, index) => new ValueShape(
            member.Name,
            member.WireValue,
            model.Kind is EnumKind.String ? index.ToString(System.Globalization.CultureInfo.InvariantCulture) : member.WireValue)).ToEquatableArray(),
    };

    private static InvalidOperationException Unknown(TypeRef type) => new($"{type.GetType().Name} has no name in a mapper.");
}
