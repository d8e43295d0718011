namespace Dovetail.Generator.Mapping.Types;

internal enum ShapeKind
{
    Class,
    Struct,
    Interface,
    Enum,

    /// <summary>A choice of types of a document.</summary>
    Union,
}
