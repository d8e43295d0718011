using System.Reflection;
using System.Runtime.Loader;
using Dovetail.Generator.Reading;
using Dovetail.Harness;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Tests.Suites.Validation;

/// <summary>The client of a draft's schemas: generated, compiled and loaded.</summary>
internal sealed class SuiteClient : IDisposable
{
    private const string Namespace = "Judged";

    private readonly AssemblyLoadContext _context;
    private readonly Type _operations;
    private readonly object _checked;
    private readonly object _unchecked;

    private SuiteClient(AssemblyLoadContext context, Assembly assembly)
    {
        _context = context;
        var client = assembly.GetTypes().Single(static type => type is { IsInterface: false } && type.GetProperty("Suite") is not null);
        _operations = client.GetProperty("Suite")!.PropertyType;
        (_checked, _unchecked) = (GroupOf(client, isChecked: true), GroupOf(client, isChecked: false));
    }

    public SuiteServer Server { get; } = new();

    /// <param name="document">Its operations have the tag <c>suite</c>, and are <c>read</c> and <c>send</c> with the number of a group.</param>
    /// <param name="schemas">The files that it refers to.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static SuiteClient Make(SourceFile document, IReadOnlyList<SourceFile> schemas, CancellationToken cancellationToken)
    {
        var result = GeneratorRun.Run(document, schemas, Namespace, cancellationToken);
        Assert.Null(result.Crash);
        using var bytes = new MemoryStream();
        var emitted = EmptyProject.Create(result.Sources.Select(static source => source.Tree)).Emit(bytes, cancellationToken: cancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(static one => one.Severity is DiagnosticSeverity.Error).Take(5)));
        bytes.Position = 0;
        var context = new AssemblyLoadContext("suite", isCollectible: true);
        return new SuiteClient(context, context.LoadFromStream(bytes));
    }

    /// <summary>The C# type of the values of a group; null where its operations are missing.</summary>
    public Type? TypeOf(int group) => Method("Send", group)?.GetParameters()[0].ParameterType;

    /// <summary>A value as the client's own code reads it.</summary>
    public Task<object?> ReadAsync(int group) => CallAsync(_unchecked, Method("Read", group)!, []);

    /// <summary>Sends a value.</summary>
    public Task SendAsync(int group, object? value, bool isChecked) => CallAsync(isChecked ? _checked : _unchecked, Method("Send", group)!, [value]);

    public void Dispose()
    {
        Server.Dispose();
        _context.Unload();
    }

    /// <summary>Those of the interface have the defaults.</summary>
    private MethodInfo? Method(string verb, int group) => _operations.GetMethod($"{verb}{group}Async");

    private static async Task<object?> CallAsync(object target, MethodInfo method, object?[] arguments)
    {
        object?[] all = [.. arguments, .. method.GetParameters().Skip(arguments.Length).Select(static _ => Type.Missing)];
        var call = method.Invoke(target, BindingFlags.OptionalParamBinding | BindingFlags.InvokeMethod | BindingFlags.DoNotWrapExceptions, null, all, null)!;
        var task = (Task)(call as Task ?? call.GetType().GetMethod("AsTask")!.Invoke(call, null)!);
        await task;
        return task.GetType().GetProperty("Result")?.GetValue(task);
    }

    private object GroupOf(Type client, bool isChecked)
    {
        var options = (ApiClientOptions)Activator.CreateInstance(client.Assembly.GetType(client.FullName + "Options", throwOnError: true)!)!;
        (options.BaseAddress, options.HttpMessageHandler, options.Validation.Enabled) = (new Uri("https://suite.example"), Server, isChecked);
        return client.GetProperty("Suite")!.GetValue(Activator.CreateInstance(client, options))!;
    }
}
