using System.Diagnostics;

namespace Dovetail.Mutation;

/// <summary>A copy of the checkout that holds the mutants of a batch.</summary>
internal sealed class MutatedTree(string root, string folder)
{
    private const string Switch = """
        namespace Dovetail.Mutation;

        internal static class MutantSwitch
        {
            private static readonly string? s_number = System.Environment.GetEnvironmentVariable("DOVETAIL_MUTANT");

            public static bool Is(int number) => s_number == number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        """;

    public string TestProgram => Path.Combine(folder, "tests/Runtime.Tests/bin/Debug/net10.0/Dovetail.Runtime.Tests");

    /// <summary>Copies what git knows of the checkout, as it stands on disk.</summary>
    public void Copy()
    {
        foreach (var name in Run("git", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard").Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var source = Path.Combine(root, name);
            if (File.Exists(source))
            {
                var target = Path.Combine(folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(source, target, overwrite: true);
            }
        }

        foreach (var project in (string[])["Dovetail.Runtime", "Dovetail.Jwt"])
        {
            File.WriteAllText(Path.Combine(folder, "runtime", project, "MutantSwitch.cs"), Switch);
        }
    }

    /// <summary>Puts a batch in place of the one before, and builds the tests of the runtime.</summary>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public void Build(IReadOnlyList<NumberedMutant> batch, IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            var source = File.ReadAllText(Path.Combine(root, "runtime", file));
            foreach (var mutant in batch.Where(mutant => mutant.Mutant.File == file).OrderByDescending(static mutant => mutant.Place))
            {
                source = source[..mutant.Place] + mutant.Mutant.Switched(mutant.Number) + source[(mutant.Place + mutant.Mutant.Original.Length)..];
            }

            File.WriteAllText(Path.Combine(folder, "runtime", file), source);
        }

        Run("dotnet", folder, "build", "tests/Runtime.Tests", "-clp:ErrorsOnly", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", "-p:EnforceCodeStyleInBuild=false");
    }

    private static string Run(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed:\n{output}");
    }
}
