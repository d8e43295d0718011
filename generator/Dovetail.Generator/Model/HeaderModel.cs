namespace Dovetail.Generator.Model;

/// <summary>A header that responses declare.</summary>
/// <param name="MethodName">The extension method that reads it: <c>XRateLimitLimit</c>.</param>
/// <param name="Type">A scalar, or a list of strings.</param>
internal sealed record HeaderModel(string MethodName, string WireName, TypeRef Type, DocModel Doc);
