using System.Reflection;

namespace Dovetail.ResponseFuzz;

/// <summary>An operation of a generated client, called with arguments that its document allows.</summary>
/// <param name="path">The groups that lead to it.</param>
/// <param name="method">Its method.</param>
/// <param name="models">The model factories of the document.</param>
internal sealed class FuzzedCall(IReadOnlyList<PropertyInfo> path, MethodInfo method, Type? models)
{
    private const int MostPages = 5;
    private const int MostItems = 200;

    public string Name => $"{method.DeclaringType!.Name}.{method.Name}";

    public static bool IsOperation(MethodInfo method) =>
        method.ReturnType is { IsGenericType: true } type && type.GetGenericTypeDefinition() is var kind && (kind == typeof(ApiCall<>) || kind == typeof(PagedCall<,>) || kind == typeof(StreamedCall<>));

    /// <summary>Calls it and reads all that comes: pages, events, files.</summary>
    public async Task RunAsync(object client, CancellationToken cancellationToken)
    {
        var target = path.Aggregate(client, static (owner, group) => group.GetValue(owner)!);
        object?[] arguments = [.. method.GetParameters().Select(parameter => parameter.ParameterType == typeof(CancellationToken) ? cancellationToken : ArgumentOf(parameter))];
        dynamic call;
        try
        {
            call = method.Invoke(target, arguments)!;
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e.InnerException);
            throw;
        }

        await ConsumeAsync(call, cancellationToken);
    }

    private static async Task ConsumeAsync<T>(ApiCall<T> call, CancellationToken cancellationToken)
    {
        var value = await call;
        if ((object?)value is FileResponse file)
        {
            await using (file)
            {
                await file.CopyToAsync(Stream.Null, cancellationToken: cancellationToken);
            }
        }
    }

    private static async Task ConsumeAsync<TPage, T>(PagedCall<TPage, T> call, CancellationToken cancellationToken)
    {
        var pages = 0;
        await foreach (var page in call.AsPages().WithCancellation(cancellationToken))
        {
            _ = page.Items.Count;
            if (++pages == MostPages)
            {
                break;
            }
        }
    }

    private static async Task ConsumeAsync<T>(StreamedCall<T> call, CancellationToken cancellationToken)
    {
        var items = 0;
        await foreach (var item in call.WithCancellation(cancellationToken))
        {
            if (++items == MostItems)
            {
                break;
            }
        }
    }

    private object? ArgumentOf(ParameterInfo parameter) => parameter.HasDefaultValue ? parameter.DefaultValue : SampleOf(parameter.ParameterType);

    private object? SampleOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? "a"
            : type == typeof(Uri) ? new Uri("https://a.example")
            : type == typeof(byte[]) ? new byte[] { 1 }
            : type == typeof(FileContent) ? FileContent.FromBytes(new byte[] { 1, 2, 3 }, "a.bin")
            : type == typeof(DateTimeOffset) ? new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)
            : type.IsPrimitive ? Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture)
            : type.IsGenericType && type.GetGenericTypeDefinition() is var kind && (kind == typeof(IReadOnlyList<>) || kind == typeof(IEnumerable<>)) ? ListOf(type.GetGenericArguments()[0])
            : FactoryOf(type) is { } factory ? factory.Invoke(null, [.. factory.GetParameters().Select(ArgumentOf)])
            : type.IsValueType ? type.GetProperties(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(property => property.PropertyType == type)?.GetValue(null) ?? Activator.CreateInstance(type)
            : Filled(type);
    }

    /// <summary>A body without a factory: its files are put in.</summary>
    private object? Filled(Type type)
    {
        var body = Activator.CreateInstance(type);
        foreach (var property in type.GetProperties().Where(static property => property.PropertyType == typeof(FileContent) && property.CanWrite))
        {
            property.SetValue(body, SampleOf(typeof(FileContent)));
        }

        return body;
    }

    private Array ListOf(Type item)
    {
        var list = Array.CreateInstance(item, 1);
        list.SetValue(SampleOf(item), 0);
        return list;
    }

    private MethodInfo? FactoryOf(Type type) => models?.GetMethods(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(factory => factory.ReturnType == type);
}
