namespace Dovetail.Harness;

/// <summary>The checkout that this runs in.</summary>
internal static class RepositoryRoot
{
    private const string Solution = "Generator.sln";

    /// <exception cref="InvalidOperationException">It runs outside of one.</exception>
    public static string Path { get; } = Find();

    public static string PathOf(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, Solution)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"There is no {Solution} above {AppContext.BaseDirectory}.");
    }
}
