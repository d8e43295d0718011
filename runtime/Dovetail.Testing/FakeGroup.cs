using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Dovetail.Http;
using Dovetail.Serialization;
using Dovetail.Testing.Internal;

namespace Dovetail.Testing;

/// <summary>The fake of a group of operations. Generated fakes derive from it.</summary>
public abstract class FakeGroup
{
    private readonly FakeTransport _transport;
    private readonly GroupOperations _operations;

    /// <summary>Creates the fake of a group.</summary>
    /// <param name="transport">What is in the place of the wire.</param>
    /// <param name="group">The group of the client.</param>
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "Tests are not trimmed; where they are, a message says so.")]
    protected FakeGroup(FakeTransport transport, object group)
    {
        ArgumentNullException.ThrowIfNull(transport);
        ArgumentNullException.ThrowIfNull(group);
        _transport = transport;
        _operations = new GroupOperations(group.GetType());
        transport.Add(this);
    }

    internal FakeAnswer? SampleOf(ApiOperation operation) => _operations.NameOf(operation) is { } name ? SampleAnswer.Of(operation, Sample(name)) : null;

    /// <summary>Begins to say which calls of an operation are meant.</summary>
    /// <param name="operation">The name of the operation's description.</param>
    /// <param name="setUp">The method that says it.</param>
    /// <returns>The calls; all of them as yet.</returns>
    protected FakeRequest Begin(string operation, [CallerMemberName] string setUp = "") =>
        new(_transport, _operations.Find(operation), $"{GroupOperations.NameOf(GetType())}.{setUp}");

    /// <summary>Says what calls answer.</summary>
    /// <typeparam name="T">What a success reads as.</typeparam>
    /// <param name="request">The calls.</param>
    /// <returns>What they answer.</returns>
    /// <exception cref="FakeSetUpException">An argument can not be.</exception>
    protected static FakeCall<T> On<T>(FakeRequest request) => new(SetUp(request));

    /// <inheritdoc cref="On{T}"/>
    protected static FakeEmptyCall OnEmpty(FakeRequest request) => new(SetUp(request));

    /// <inheritdoc cref="On{T}"/>
    protected static FakeFileCall OnFile(FakeRequest request) => new(SetUp(request));

    /// <summary>Says what calls answer.</summary>
    /// <typeparam name="TItem">The type of an item.</typeparam>
    /// <param name="request">The calls.</param>
    /// <returns>What they answer.</returns>
    /// <exception cref="FakeSetUpException">An argument can not be.</exception>
    protected static FakeStreamedCall<TItem> OnStream<TItem>(FakeRequest request) => new(SetUp(request));

    /// <summary>Says what calls answer.</summary>
    /// <typeparam name="TPage">What a page reads as.</typeparam>
    /// <typeparam name="TItem">The type of an item.</typeparam>
    /// <typeparam name="TItemFormat">Its format.</typeparam>
    /// <param name="request">The calls.</param>
    /// <param name="paging">How the pages follow each other.</param>
    /// <returns>What they answer.</returns>
    /// <exception cref="FakeSetUpException">An argument can not be.</exception>
    protected FakePagedCall<TPage, TItem> OnPages<TPage, TItem, TItemFormat>(FakeRequest request, FakePaging paging)
        where TItemFormat : struct, IFormat<TItem>
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(paging);
        return new(SetUp(request.Of(paging.Advance)), pages => new PagesAnswer(
            pages.Select(static page => page.Select(WrittenBody<TItem, TItemFormat>).ToArray()).ToArray(),
            paging,
            () => Sample(_operations.NameOf(request.Operation)!)));
    }

    /// <summary>The calls of an operation so far.</summary>
    /// <param name="operation">The name of its description.</param>
    /// <returns>The calls.</returns>
    protected IReadOnlyList<RecordedCall> CallsOf(string operation) => _transport.Log.Of(_operations.Find(operation));

    /// <summary>The calls of an operation so far, with typed arguments.</summary>
    /// <typeparam name="TCall">The type of its calls.</typeparam>
    /// <param name="operation">The name of its description.</param>
    /// <param name="type">Makes one of a call.</param>
    /// <returns>The calls.</returns>
    protected IReadOnlyList<TCall> CallsOf<TCall>(string operation, Func<RecordedCall, TCall> type)
        where TCall : RecordedCall => [.. CallsOf(operation).Select(type)];

    /// <summary>A valid value of an operation; null where it has none.</summary>
    /// <param name="operation">The name of its description.</param>
    /// <returns>The value.</returns>
    protected virtual object? Sample(string operation) => null;

    private static byte[] WrittenBody<TItem, TItemFormat>(TItem item)
        where TItemFormat : struct, IFormat<TItem> => Http.Internal.WrittenBody.JsonOf<TItem, TItemFormat>(item);

    private static FakeSetUp SetUp(FakeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.ToSetUp();
    }
}
