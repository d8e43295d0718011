namespace Dovetail.Conformance.TypeSpec;

/// <summary>Files that TypeSpec's server expects to be sent.</summary>
internal static class TypeSpecAssets
{
    public static string PathOf(string name) =>
        RepositoryRoot.PathOf("tests", "Conformance", "TypeSpec", "node_modules", "@typespec", "http-specs", "assets", name);
}
