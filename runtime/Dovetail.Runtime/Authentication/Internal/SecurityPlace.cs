namespace Dovetail.Authentication.Internal;

/// <summary>A named place of a request.</summary>
internal readonly record struct SecurityPlace(string Kind, string Name);
