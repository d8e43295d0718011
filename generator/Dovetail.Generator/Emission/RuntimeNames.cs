namespace Dovetail.Generator.Emission;

/// <summary>The runtime's namespaces as prefixes, so that nothing in the user's project can stand in for its types.</summary>
internal static class RuntimeNames
{
    public const string Root = "global::Dovetail.";
    public const string Serialization = Root + "Serialization.";
    public const string Http = Root + "Http.";
    public const string Validation = Root + "Validation.";
    public const string Collections = "global::System.Collections.Generic.";
}
