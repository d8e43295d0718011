using System.ComponentModel;

namespace Dovetail.Packaging.Tests;

/// <summary>What Native AOT needs of the machine beside the .NET SDK.</summary>
internal static class NativeLinker
{
    public static async Task SkipWithoutAsync()
    {
        if (OperatingSystem.IsWindows() || await CanLinkAsync("clang") || await CanLinkAsync("gcc"))
        {
            return;
        }

        Assert.Skip("Native AOT needs a native linker and zlib: clang or gcc, and zlib1g-dev.");
    }

    private static async Task<bool> CanLinkAsync(string compiler)
    {
        var folder = Directory.CreateTempSubdirectory("dovetail-linker-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "main.c"), "int main(void) { return 0; }\n");
            await DotnetCommand.RunAsync(folder, compiler, ["main.c", "-lz", "-o", "main"]);
            return true;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return false;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
