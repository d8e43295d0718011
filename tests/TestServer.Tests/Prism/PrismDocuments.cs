namespace Dovetail.TestServer.Tests.Prism;

/// <summary>The documents that both servers are made of: every dialect, and what each is rich in.</summary>
internal static class PrismDocuments
{
    /// <summary>Of the samples by their paths, of the corpus by their names.</summary>
    public static readonly string[] All =
    [
        "sample-specs/cookbook/shop.yaml",
        "sample-specs/features/query-parameters.yaml",
        "sample-specs/features/security.yaml",
        "sample-specs/features/form-bodies.yaml",
        "swagger-petstore-v2.json",
        "ory-hydra-v1.json",
        "swagger-petstore-v3.yaml",
        "readme-parameters-style-v30.yaml",
        "oapi-anyof.yaml",
        "opc-baseline-v31.yaml",
        "readme-schema-types-v31.yaml",
    ];

    /// <summary>Null for a document of the corpus, where there is none.</summary>
    public static string? PathOf(string document)
    {
        if (document.Contains('/', StringComparison.Ordinal))
        {
            return RepositoryRoot.PathOf(document.Split('/'));
        }

        var folder = Environment.GetEnvironmentVariable("DOVETAIL_CORPUS");
        return string.IsNullOrEmpty(folder) ? null : Path.Combine(folder, "specs", document);
    }
}
