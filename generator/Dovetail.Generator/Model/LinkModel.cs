using Dovetail.Generator.Common;

namespace Dovetail.Generator.Model;

/// <summary>The static class of the calls that follow from responses.</summary>
/// <param name="ClassName"><c>ShopLinks</c>.</param>
internal sealed record LinksModel(string ClassName, EquatableArray<LinkModel> Links);

/// <summary>A call that takes some of its arguments from the response of another.</summary>
/// <param name="InterfaceName">The group of the operation that is called.</param>
/// <param name="Target">The operation, without the parameters that the response gives.</param>
/// <param name="Body">What the call still takes as body; null for nothing.</param>
/// <param name="Source">What the other operation returns.</param>
/// <param name="TakesResponse">Whether the response's headers are needed, and so all of it.</param>
/// <param name="Client">The C# name of the parameter that the method extends.</param>
/// <param name="From">The C# name of the parameter for the response.</param>
internal sealed record LinkModel(
    string InterfaceName,
    OperationModel Target,
    BodyModel? Body,
    ResponseModel Source,
    bool TakesResponse,
    string Client,
    string From,
    DocModel Doc,
    EquatableArray<LinkArgumentModel> Arguments);

/// <param name="Name">The C# name of the parameter of the operation that is called.</param>
/// <param name="MayBeNull">Whether that parameter takes null.</param>
internal sealed record LinkArgumentModel(string Name, bool MayBeNull, LinkValueModel Value);

/// <summary>What stands for an argument. A closed family.</summary>
internal abstract record LinkValueModel;

/// <summary>The response's value, or a member of it.</summary>
/// <param name="Pointer">Where it stands, for people.</param>
internal sealed record LinkMemberModel(string Pointer, EquatableArray<LinkStepModel> Steps) : LinkValueModel;

/// <param name="Property">The C# property.</param>
internal sealed record LinkStepModel(string Property, bool MayBeNull);

internal sealed record LinkHeaderModel(string WireName) : LinkValueModel;

internal sealed record LinkTextModel(string Text) : LinkValueModel;
