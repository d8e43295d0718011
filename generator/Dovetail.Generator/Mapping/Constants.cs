using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Mapping.Declarations;
using Dovetail.Generator.Mapping.Members;
using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping;

/// <summary>The constants of attributes as values of the types that they are for.</summary>
internal static class Constants
{
    private static readonly string[] Numbers = ["sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "decimal"];

    /// <returns>Null, said, where the constant is none of the type.</returns>
    public static MapValueModel? Of(MapperRun run, ConstantValue constant, TypeUse target, string name)
    {
        var type = target.Name == RuntimeTypes.Optional ? target.Arguments[0] : target;
        var inner = type.Name == RuntimeTypes.OpenEnum ? type.Arguments[0] : type;
        if (constant.Text is { } text)
        {
            if (inner.Name is "string" or "object")
            {
                return new TextValue(text);
            }

            if (run.Types.ShapeOf(inner.NotNull) is { Kind: ShapeKind.Enum } shape && EnumValues.Find(shape, text) is { } value)
            {
                return new NameValue($"{inner.Bare}.{value.Name}");
            }
        }
        else if (constant.Type is null ? type.TakesNull || constant.Code == "default" : Fits(constant.Type, inner))
        {
            return new NameValue(inner.Name == "decimal" ? constant.Code + "m" : constant.Code);
        }

        run.Report(MapperFindings.NoConversion(constant.Text ?? constant.Code, constant.Type ?? "the constant", name, target.Display, lossy: null));
        return null;
    }

    /// <summary>Constants of numbers convert by themselves where they fit, and the compiler says where they do not.</summary>
    private static bool Fits(string type, TypeUse target) =>
        type == target.Bare || target.Name == "object" || (Numbers.Contains(type) && Numbers.Contains(target.Name));
}
