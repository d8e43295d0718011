using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building.Unions;

/// <summary>What a type looks like in JSON, in the words of the runtime's <c>UnionCase</c>.</summary>
internal static class JsonKinds
{
    public const string String = "string";
    public const string Number = "number";
    public const string Object = "object";
    public const string Any = "any";

    /// <summary>An object, or objects in lists.</summary>
    public static bool IsObjects(TypeRef type) => Of(type).EndsWith(Object, StringComparison.Ordinal);

    public static string Of(TypeRef type) => type switch
    {
        ScalarRef { Kind: ScalarKind.Json } => Any,
        ScalarRef { Kind: ScalarKind.Boolean } => "boolean",
        ScalarRef
        {
            Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 or ScalarKind.Single or ScalarKind.Double
                or ScalarKind.Decimal or ScalarKind.BigInteger or ScalarKind.UnixTime,
        } => Number,
        ScalarRef => String,
        EnumRef item => item.Kind == EnumKind.String ? String : Number,
        ModelRef or MapRef => Object,
        OwnRef own => own.Kind,
        ListRef list => "array of " + Of(list.Item),
        NullableRef nullable => Of(nullable.Value),
        _ => Any,
    };
}
