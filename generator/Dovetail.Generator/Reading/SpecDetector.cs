namespace Dovetail.Generator.Reading;

internal enum DocumentKind
{
    None,
    OpenApi,
    Overlay,
}

/// <summary>Tells specs from other files without reading them whole.</summary>
internal static class SpecDetector
{
    public static DocumentKind Detect(string text) => throw new NotImplementedException();

    public static bool HasExternalReferences(string text) => throw new NotImplementedException();
}
