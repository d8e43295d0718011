using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building.Operations;

/// <summary>A type that an operation or a webhook refers to.</summary>
/// <param name="Type">The type.</param>
/// <param name="Group">The operation's group; empty for a webhook and for what the client has itself.</param>
/// <param name="Method">The operation's method, without <c>Async</c>; empty for a webhook.</param>
internal sealed record TypeUse(TypeRef Type, string Group, string Method);
