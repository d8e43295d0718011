using Dovetail.Generator.Common;

namespace Dovetail.Generator.Model.Testing;

/// <summary>A method that makes a model: <c>ShopModels.Order(total: 99m)</c>.</summary>
/// <param name="TypeName">The model, and the method.</param>
/// <param name="Derived">Of the base of a hierarchy, the class that it makes; null otherwise.</param>
/// <param name="Members">A parameter for each member that can be set.</param>
internal sealed record FactoryModel(string TypeName, string Place, string? Derived, EquatableArray<FactoryMemberModel> Members);

/// <param name="ParameterName">The C# name, escaped where it is a keyword.</param>
/// <param name="PropertyName">The C# property.</param>
/// <param name="Type">Without nullability.</param>
/// <param name="IsOptional">The property is an <c>Optional&lt;T?&gt;</c>.</param>
/// <param name="Sample">Its default; null where it is left out.</param>
internal sealed record FactoryMemberModel(string ParameterName, string PropertyName, TypeRef Type, bool IsOptional, SampleModel? Sample)
{
    /// <summary>What the property holds of a list or a map.</summary>
    public CollectionForm Form { get; init; }

    /// <summary>Whether null is a value of the property.</summary>
    public bool TakesNull { get; init; } = true;
}
