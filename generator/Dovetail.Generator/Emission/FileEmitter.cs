namespace Dovetail.Generator.Emission;

/// <summary>Prints one file.</summary>
internal static class FileEmitter
{
    public static string Emit(FileModel file, CancellationToken cancellationToken) => throw new NotImplementedException();
}
