using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dovetail.Conformance.Suite;

/// <summary>Scenarios that are about one thing. What is read is held to what the suite's server sends; the server holds what is sent to what it expects.</summary>
/// <param name="name">What they are about.</param>
/// <param name="server">Where the suite's server listens.</param>
internal sealed class ScenarioGroup(string name, Uri server)
{
    private static readonly JsonSerializerOptions s_json = new() { IncludeFields = true };      // tuples have fields
    private readonly List<Scenario> _scenarios = [];

    /// <summary>Where the suite's server listens.</summary>
    public Uri Server { get; } = server;

    public IReadOnlyList<Scenario> Scenarios => _scenarios;

    /// <summary>A call that succeeds.</summary>
    public void Sends<T>(string point, Func<ApiCall<T>> call) => Does(point, async () => await call());

    /// <summary>A call that reads a value.</summary>
    public void Reads<T>(string point, Func<ApiCall<T>> call, T expected) => Does(point, async () => Same(expected, await call()));

    /// <summary>A call that ends with an exception of the client, not with a wrong value.</summary>
    public void Fails<TException>(string point, Func<Task> call) where TException : ApiException => Does(point, () => Throws<TException>(call));

    /// <summary>Anything else.</summary>
    public void Does(string point, Func<Task> action) => _scenarios.Add(new(name, point, action));

    /// <summary>A point that is left out, and why.</summary>
    public void Leaves(string point, string reason) => _scenarios.Add(new(name, point, null, reason));

    /// <summary>Compares two values as JSON.</summary>
    public static void Same<T>(T expected, T actual)
    {
        var (left, right) = (JsonSerializer.SerializeToNode(expected, s_json), JsonSerializer.SerializeToNode(actual, s_json));
        if (!JsonNode.DeepEquals(left, right))
        {
            throw new UnexpectedException($"expected {left?.ToJsonString() ?? "null"}, got {right?.ToJsonString() ?? "null"}");
        }
    }

    /// <summary>Waits for an exception of a type.</summary>
    /// <returns>The exception.</returns>
    public static async Task<TException> Throws<TException>(Func<Task> call) where TException : Exception
    {
        try
        {
            await call();
        }
        catch (TException expected)
        {
            return expected;
        }

        throw new UnexpectedException($"no {typeof(TException).Name}");
    }
}
