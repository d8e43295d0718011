namespace Dovetail.Testing.Cassettes;

/// <summary>How a body stands in a cassette.</summary>
internal enum CassetteBodyKind
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>As a value of the file.</summary>
    Json,

    /// <summary>As a string.</summary>
    Text,

    /// <summary>As base64.</summary>
    Bytes,

    /// <summary>As the SHA-256 of its bytes: of requests, which are only compared.</summary>
    Hash,
}
