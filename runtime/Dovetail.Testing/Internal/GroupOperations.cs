using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Dovetail.Http;

namespace Dovetail.Testing.Internal;

/// <summary>
/// The descriptions that a group of a client has of its operations. They are the client's own affair, so that they cost nobody a public member: a test, which is not trimmed, finds
/// them by their names.
/// </summary>
internal sealed class GroupOperations([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.NonPublicProperties)] Type group)
{
    private static readonly ConcurrentDictionary<(Type Group, string Name), ApiOperation> Found = new();

    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.NonPublicProperties)]
    private readonly Type _group = group;

    public static bool AreSame(ApiOperation one, ApiOperation other) =>
        ReferenceEquals(one, other) || (one.Id == other.Id && one.GetType() == other.GetType() && one.Path == other.Path && one.Accept == other.Accept);

    /// <summary>What a test calls a group: <c>Orders</c>, of FakeOrders.</summary>
    public static string NameOf(Type fake) => fake.Name.StartsWith("Fake", StringComparison.Ordinal) ? fake.Name[4..] : fake.Name;

    public ApiOperation Find(string name) => Found.TryGetValue((_group, name), out var found)
        ? found
        : Found.GetOrAdd((_group, name), Read(_group.GetProperty(name, BindingFlags.NonPublic | BindingFlags.Static))
            ?? throw new FakeSetUpException($"{_group.Name} has no {name}: the client was made of another document than its fake, or was trimmed."));

    public string? NameOf(ApiOperation operation) => _group
        .GetProperties(BindingFlags.NonPublic | BindingFlags.Static)
        .FirstOrDefault(property => typeof(ApiOperation).IsAssignableFrom(property.PropertyType) && Read(property) is { } own && AreSame(own, operation))?.Name;

    private static ApiOperation? Read(PropertyInfo? property) => property?.GetValue(null) as ApiOperation;
}
