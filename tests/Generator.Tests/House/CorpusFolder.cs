namespace Dovetail.Generator.Tests.House;

/// <summary>The folder of real documents that the variable <c>DOVETAIL_CORPUS</c> names; tests that need it skip without.</summary>
internal static class CorpusFolder
{
    public static string? Path => Environment.GetEnvironmentVariable("DOVETAIL_CORPUS");

    public static string Require()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Path), "DOVETAIL_CORPUS names no folder with real documents");
        return Path!;
    }

    /// <summary>The text of a document by its name in the manifest.</summary>
    public static string Read(string file)
    {
        var path = System.IO.Path.Combine(Require(), "specs", file);
        Assert.SkipUnless(File.Exists(path), $"the folder that DOVETAIL_CORPUS names has no {file}");
        return File.ReadAllText(path);
    }
}
