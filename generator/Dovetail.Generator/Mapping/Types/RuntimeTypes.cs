namespace Dovetail.Generator.Mapping.Types;

/// <summary>The runtime's types and the framework's that mapping knows by name.</summary>
internal static class RuntimeTypes
{
    public const string Optional = "global::Dovetail.Optional";
    public const string OpenEnum = "global::Dovetail.OpenEnum";
    public const string Exception = "global::Dovetail.MappingException";
    public const string File = "global::Dovetail.FileContent";
    public const string JsonElement = "global::System.Text.Json.JsonElement";
    public const string Generic = "global::System.Collections.Generic.";
    public const string DateTimeOffset = "global::System.DateTimeOffset";
    public const string DateTime = "global::System.DateTime";
    public const string DateOnly = "global::System.DateOnly";
    public const string TimeOnly = "global::System.TimeOnly";
    public const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";
}
