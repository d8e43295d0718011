namespace Dovetail.Corpus.Trims;

/// <summary>What was published.</summary>
/// <param name="Assembly">The bytes of the user's own assembly; of the executable where all is native code.</param>
/// <param name="Folder">The bytes of all files.</param>
/// <param name="Types">The bytes of each type's method bodies; none where all is native code.</param>
internal sealed record TrimSizes(long Assembly, long Folder, IReadOnlyDictionary<string, int> Types)
{
    private const string Name = "App";

    public static TrimSizes Of(string folder, bool aot)
    {
        var assembly = Path.Combine(folder, !aot ? Name + ".dll" : OperatingSystem.IsWindows() ? Name + ".exe" : Name);
        return new TrimSizes(
            new FileInfo(assembly).Length,
            new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length),
            aot ? new Dictionary<string, int>() : AssemblySizes.Of(assembly));
    }
}
