using Dovetail.Generator.Common;
using Dovetail.Generator.Mapping.Types;

namespace Dovetail.Generator.Mapping.Declarations;

/// <summary>A mapper as the user declares it, with the shapes of the types that its methods can come to. Value-equal and without places: moving it changes nothing.</summary>
/// <param name="Key">The full name: what its places are found by.</param>
/// <param name="Namespace">Empty for the global one.</param>
/// <param name="Types">The headers of the class and of those around it, the outermost first: <c>partial class OrderMapper</c>.</param>
/// <param name="Name">The class by its name.</param>
internal sealed record MapperDeclaration(string Key, string Namespace, EquatableArray<string> Types, string Name)
{
    public MapperSettings Settings { get; init; } = MapperSettings.Default;

    public EquatableArray<MethodDeclaration> Methods { get; init; } = [];

    public EquatableArray<TypeShape> Shapes { get; init; } = [];

    /// <summary>All names of the class's members: helpers take others.</summary>
    public EquatableArray<string> MemberNames { get; init; } = [];

    /// <summary>Why nothing can be written into the class; null where something can.</summary>
    public string? Fault { get; init; }

    public bool IsStatic { get; init; }
}
