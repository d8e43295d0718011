namespace Dovetail.Testing.Server.Schemas;

/// <summary>A value would take too long to check. Caught where checking starts, and told as a fault.</summary>
internal sealed class SchemaLimitException : Exception;
