using Dovetail.Generator.Customizing;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building.Changes;

/// <summary>Whether a member can have the type that the user gives it: what stands in JSON can be read as one, and written again.</summary>
internal sealed class MemberTypes(IReadOnlyDictionary<string, TypeModel> types)
{
    /// <returns>The type by which the member is read; else what speaks against it.</returns>
    public (TypeRef? Type, string? Fault) Fit(PropertyModel property, DeclaredType declared)
    {
        if (declared.Type is not { } written || Resolve(written) is not { } own)
        {
            return (null, $"'{declared.Text}' can not be read from JSON: it is neither a type that Dovetail knows nor one with a [JsonConverter]");
        }

        return Fit(property.Type, own) is { } fitting
            ? (fitting, null)
            : (null, $"'{declared.Text}' does not hold what '{property.JsonName}' is in the document");
    }

    /// <summary>The type with what it is in the client; null where it is nothing there.</summary>
    private TypeRef? Resolve(TypeRef type) => type switch
    {
        ModelRef reference => types.TryGetValue(reference.Name, out var found) ? found switch
        {
            ObjectModel => reference,
            UnionModel => new UnionRef(reference.Name),
            EnumModel model => new EnumRef(model.Name, model.NamesName, model.Kind, IsOpen: false),
            _ => null,
        } : null,
        EnumRef open => types.TryGetValue(open.Name, out var found) && found is EnumModel { Kind: EnumKind.String } model ? open with { NamesName = model.NamesName } : null,
        ListRef list => Resolve(list.Item) is { } item ? new ListRef(item) : null,
        MapRef map => Resolve(map.Value) is { } value ? new MapRef(value) : null,
        NullableRef nullable => Resolve(nullable.Value) is { } value ? new NullableRef(value) : null,
        _ => type,
    };

    private static TypeRef? Fit(TypeRef ours, TypeRef own) => (ours, own) switch
    {
        _ when ours == own => own,
        (_, OwnRef or ScalarRef { Kind: ScalarKind.Json }) => own,
        (ScalarRef left, ScalarRef right) => ScalarType.Of(left.Kind) == ScalarType.Of(right.Kind) ? left : Holds(left.Kind, right.Kind) ? right : null,
        (EnumRef left, EnumRef right) => left.Name == right.Name ? right : null,
        (EnumRef { Kind: EnumKind.String }, ScalarRef { Kind: ScalarKind.String }) => own,
        (EnumRef { Kind: not EnumKind.String }, ScalarRef { Kind: ScalarKind.Int32 or ScalarKind.Int64 }) => own,
        (ListRef left, ListRef right) => Fit(left.Item, right.Item) is { } item ? new ListRef(item) : null,
        (MapRef left, MapRef right) => Fit(left.Value, right.Value) is { } value ? new MapRef(value) : null,
        (NullableRef left, NullableRef right) => Fit(left.Value, right.Value) is { } value ? new NullableRef(value) : null,
        (_, NullableRef right) => Fit(ours, right.Value) is { } value ? new NullableRef(value) : null,
        _ => null,
    };

    private static bool Holds(ScalarKind document, ScalarKind own) => (IsText(document) && IsText(own))
        || (IsInteger(document) && (IsInteger(own) || IsNumber(own)))
        || (IsNumber(document) && IsNumber(own));

    private static bool IsText(ScalarKind kind) => kind is ScalarKind.String or ScalarKind.Date or ScalarKind.Time or ScalarKind.DateTime or ScalarKind.HttpDate
        or ScalarKind.Guid or ScalarKind.Uri or ScalarKind.Bytes;

    private static bool IsInteger(ScalarKind kind) => kind is ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 or ScalarKind.BigInteger or ScalarKind.UnixTime;

    private static bool IsNumber(ScalarKind kind) => kind is ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal;
}
