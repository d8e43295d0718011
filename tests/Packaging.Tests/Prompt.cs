namespace Dovetail.Packaging.Tests;

/// <summary>Takes the commands of a guide page as a prompt would: they change the folder, set variables, and run dotnet.</summary>
/// <param name="folder">Where it begins.</param>
/// <param name="environment">The variables that the commands see, those of this process aside.</param>
internal sealed class Prompt(string folder, Dictionary<string, string> environment)
{
    public string Folder { get; private set; } = folder;

    /// <returns>What the command printed.</returns>
    /// <exception cref="InvalidOperationException">The command failed.</exception>
    /// <exception cref="NotSupportedException">A page has a command that is none of these.</exception>
    public async Task<string> TypeAsync(string line)
    {
        switch (line.Split(' '))
        {
            case ["mkdir", var name]:
                Directory.CreateDirectory(Path.Combine(Folder, name));
                return "";
            case ["cd", var name]:
                Folder = Path.Combine(Folder, name);
                return "";
            case ["export", var pair] when pair.Split('=') is [var name, var value]:
                environment[name] = value;
                return "";
            case ["dotnet", .. var arguments]:
                return await DotnetCommand.RunAsync(Folder, "dotnet", arguments, environment);
            default:
                throw new NotSupportedException(line);
        }
    }
}
