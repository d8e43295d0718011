using System.Reflection;
using Dovetail.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Door;

/// <summary>
/// The phase before the compilation, whose sources other generators see. It is experimental (RSEXPERIMENTAL007, dotnet/roslyn#83089) and younger than the compiler that Dovetail
/// is built against: found by its shape, once, and called by delegates.
/// </summary>
internal sealed class PreCompilation
{
    private const string MethodName = "RegisterPreCompilationSourceOutput";

    private readonly MethodInfo _register;
    private readonly MethodInfo _addSource;
    private readonly MethodInfo _cancellationToken;

    private PreCompilation(MethodInfo register, MethodInfo addSource, MethodInfo cancellationToken) =>
        (_register, _addSource, _cancellationToken) = (register, addSource, cancellationToken);

    private delegate void AddSource<TOutput>(ref TOutput output, string hintName, string source);

    private delegate CancellationToken ReadToken<TOutput>(ref TOutput output);

    private Type Output => _addSource.DeclaringType!;

    /// <param name="context">The type with which the compiler initializes generators.</param>
    /// <returns>Null where the compiler has no such phase, or one of another shape.</returns>
    public static PreCompilation? TryFind(Type context)
    {
        var register = context.GetMethods().FirstOrDefault(IsRegister);
        var output = register?.GetParameters()[1].ParameterType.GetGenericArguments()[0];
        var add = output?.GetMethod("AddSource", [typeof(string), typeof(string)]);
        var token = output?.GetProperty("CancellationToken")?.GetMethod;
        return output is not { IsValueType: true } || add?.ReturnType != typeof(void) || token?.ReturnType != typeof(CancellationToken) ? null : new(register!, add, token);
    }

    /// <summary>
    /// Prints each value into a source that the compilation begins with. An exception is an error in that source: out of the phase it would stop all that the generator makes.
    /// </summary>
    /// <param name="context">Where the phase is entered.</param>
    /// <param name="values">What depends on neither the compilation nor its syntax.</param>
    /// <param name="name">Gives the source's hint name.</param>
    /// <param name="write">Gives its text.</param>
    /// <returns>False where the phase is of another shape than it looks.</returns>
    public bool TryRegister<T>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<T> values,
        Func<T, string> name,
        Func<T, CancellationToken, string> write)
    {
        try
        {
            var action = Make(nameof(Action), Output, typeof(T)).Invoke(this, [name, write]);
            _register.MakeGenericMethod(typeof(T)).Invoke(context, [values, action]);
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or TargetException or TargetInvocationException or NotSupportedException or TypeLoadException)
        {
            return false;
        }
    }

    private static MethodInfo Make(string name, params Type[] types) =>
        typeof(PreCompilation).GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(types);

    private static bool IsRegister(MethodInfo method) =>
        method.Name == MethodName
        && method.IsGenericMethodDefinition
        && method.GetGenericArguments() is { Length: 1 } values
        && method.GetParameters() is { Length: 2 } parameters
        && parameters[0].ParameterType == typeof(IncrementalValuesProvider<>).MakeGenericType(values)
        && parameters[1].ParameterType is { IsGenericType: true } action
        && action.GetGenericTypeDefinition() == typeof(Action<,>)
        && action.GetGenericArguments()[1] == values[0];

    private Action<TOutput, T> Action<TOutput, T>(Func<T, string> name, Func<T, CancellationToken, string> write)
    {
        var add = (AddSource<TOutput>)_addSource.CreateDelegate(typeof(AddSource<TOutput>));
        var token = (ReadToken<TOutput>)_cancellationToken.CreateDelegate(typeof(ReadToken<TOutput>));
        return (output, value) => add(ref output, name(value), TextOrFault(value, write, token(ref output)));
    }

    private static string TextOrFault<T>(T value, Func<T, CancellationToken, string> write, CancellationToken cancellationToken)
    {
        try
        {
            return write(value, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return $"#error DOVE0090: this file was not written, through a fault of Dovetail ({FaultName.Of(exception)}). Please report it with the document.\n";
        }
    }
}
