using System.Text;
using Dovetail.Tool.Commands;

namespace Dovetail.Tool.Tests;

/// <summary>A folder of its own, and the tool at work in it: in the process, with what it writes captured.</summary>
internal sealed class ToolFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("dovetail-tool-").FullName;

    /// <summary>The way to the network; null for the tool's own.</summary>
    public Func<HttpMessageHandler>? Transport { get; set; }

    public static string Petstore { get; } = File.ReadAllText(RepositoryRoot.PathOf("sample-specs", "petstore", "petstore.yaml"));

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public ToolFolder Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return this;
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public async Task<ToolRun> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await RunAsync(output, error, arguments);
        return new ToolRun(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    public Task<int> RunAsync(TextWriter output, TextWriter error, params string[] arguments)
    {
        var session = new ToolSession(output, error, Path);
        return ToolCommands.RunAsync(arguments, Transport is null ? session : session with { Transport = Transport }, TestContext.Current.CancellationToken);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

/// <param name="Code">The exit code.</param>
internal sealed record ToolRun(int Code, string Output, string Error)
{
    public ToolRun AssertCode(int code)
    {
        Assert.True(Code == code, $"exit code {Code}\n{Output}\n{Error}");
        return this;
    }
}

/// <summary>A pipe whose reader has gone.</summary>
internal sealed class ClosedPipe : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => throw new IOException("Broken pipe");

    public override void Write(string? value) => throw new IOException("Broken pipe");

    public override void Write(char[] buffer, int index, int count) => throw new IOException("Broken pipe");
}
