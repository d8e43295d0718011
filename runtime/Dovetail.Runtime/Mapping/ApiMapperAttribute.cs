namespace Dovetail;

/// <summary>
/// A partial class whose partial methods map between the models of a client and classes of yours: each is written when the project compiles, and what does not meet is a
/// compiler's diagnostic at the method.
/// <code>
/// [ApiMapper]
/// public static partial class OrderMapper
/// {
///     public static partial MyOrder ToMine(this Order dto);
///     public static partial void Apply(this OrderPatch patch, MyOrder into);
/// }
/// </code>
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ApiMapperAttribute : Attribute
{
    /// <summary>
    /// Checks the way back of each method too, as if it were declared. By default a method is checked for itself; what <see cref="MapMemberAttribute"/> and
    /// <see cref="MapIgnoreAttribute"/> say of one direction holds for a method of the other in either case.
    /// </summary>
    public bool BothWays { get; set; }

    /// <summary>The conversions that could lose data and may be used all the same; none by default.</summary>
    public MapConversions Conversions { get; set; }

    /// <summary>
    /// A null that meets a member which takes none is a <see cref="MappingException"/>, and no diagnostic tells of it. False by default: it is an exception too, and a warning
    /// says so.
    /// </summary>
    public bool ThrowOnNull { get; set; }

    /// <summary>A null that meets an <see cref="Optional{T}"/> is left out of the request. False by default: it is sent as null.</summary>
    public bool NullIsAbsent { get; set; }

    /// <summary>Static classes with further conversion methods, mappers among them; none by default.</summary>
    public Type[]? Uses { get; set; }
}
