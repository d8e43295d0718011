using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Dovetail.Testing.Internal;
using Dovetail.Validation;

namespace Dovetail.Testing;

/// <summary>
/// Values that keep what an API's description demands, the same each time. Generated factories call it where a description demands something. What can not be made is a
/// <see cref="FakeSetUpException"/> that says so: then the test gives the value.
/// </summary>
public static class Samples
{
    private static readonly DateTimeOffset Begin = new(2024, 1, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A text.</summary>
    /// <param name="hint">What it is where nothing is demanded.</param>
    /// <param name="constraint">What is demanded; null for nothing.</param>
    /// <param name="index">Another index gives another text, as long as there is one.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FakeSetUpException">No text was found that keeps all demands.</exception>
    public static string String(string hint, Constraint? constraint = null, int index = 0) => TextSample.Of(hint, constraint, index);

    /// <summary>A boolean.</summary>
    /// <param name="constraint">What is demanded; null for nothing.</param>
    /// <param name="index">Another index gives another value, as long as there is one.</param>
    /// <returns>The value.</returns>
    public static bool Boolean(Constraint? constraint = null, int index = 0) => Allowed(constraint, index) is { } text ? text == "true" : index % 2 == 0;

    /// <inheritdoc cref="Boolean"/>
    /// <exception cref="FakeSetUpException">No number was found that keeps all demands.</exception>
    public static int Int32(Constraint? constraint = null, int index = 0) => (int)NumberSample.Of(constraint, index, int.MinValue, int.MaxValue, isInteger: true);

    /// <inheritdoc cref="Int32"/>
    public static long Int64(Constraint? constraint = null, int index = 0) => (long)NumberSample.Of(constraint, index, long.MinValue, long.MaxValue, isInteger: true);

    /// <inheritdoc cref="Int32"/>
    public static ulong UInt64(Constraint? constraint = null, int index = 0) => (ulong)NumberSample.Of(constraint, index, 0, ulong.MaxValue, isInteger: true);

    /// <inheritdoc cref="Int32"/>
    public static BigInteger BigInteger(Constraint? constraint = null, int index = 0) =>
        new(NumberSample.Of(constraint, index, decimal.MinValue, decimal.MaxValue, isInteger: true));

    /// <inheritdoc cref="Int32"/>
    public static float Single(Constraint? constraint = null, int index = 0) => (float)Decimal(constraint, index);

    /// <inheritdoc cref="Int32"/>
    public static double Double(Constraint? constraint = null, int index = 0) => (double)Decimal(constraint, index);

    /// <inheritdoc cref="Int32"/>
    public static decimal Decimal(Constraint? constraint = null, int index = 0) => NumberSample.Of(constraint, index, decimal.MinValue, decimal.MaxValue, isInteger: false);

    /// <inheritdoc cref="Boolean"/>
    public static DateOnly Date(Constraint? constraint = null, int index = 0) =>
        Allowed(constraint, index) is { } text ? DateOnly.Parse(text, CultureInfo.InvariantCulture) : DateOnly.FromDateTime(Begin.Date).AddDays(index);

    /// <inheritdoc cref="Boolean"/>
    public static TimeOnly Time(Constraint? constraint = null, int index = 0) =>
        Allowed(constraint, index) is { } text ? TimeOnly.Parse(text, CultureInfo.InvariantCulture) : TimeOnly.FromDateTime(Begin.DateTime).AddMinutes(index);

    /// <inheritdoc cref="Boolean"/>
    public static DateTimeOffset DateTime(Constraint? constraint = null, int index = 0) =>
        Allowed(constraint, index) is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : Begin.AddMinutes(index);

    /// <inheritdoc cref="Boolean"/>
    public static DateTimeOffset UnixTime(Constraint? constraint = null, int index = 0) =>
        DateTimeOffset.FromUnixTimeSeconds((long)NumberSample.Of(constraint, index, 0, int.MaxValue, isInteger: true, Begin.ToUnixTimeSeconds()));

    /// <inheritdoc cref="Boolean"/>
    public static DateTimeOffset HttpDate(Constraint? constraint = null, int index = 0) => DateTime(constraint, index);

    /// <inheritdoc cref="Boolean"/>
    public static Guid Guid(Constraint? constraint = null, int index = 0) => Allowed(constraint, index) is { } text
        ? System.Guid.Parse(text)
        : System.Guid.ParseExact(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{index + 1:x12}"), "D");

    /// <inheritdoc cref="String"/>
    public static Uri Uri(Constraint? constraint = null, int index = 0) =>
        new(TextSample.Of("", constraint ?? new Constraint { Format = "uri" }, index), UriKind.RelativeOrAbsolute);

    /// <inheritdoc cref="Boolean"/>
    public static byte[] Bytes(Constraint? constraint = null, int index = 0) => [1, 2, (byte)(3 + index)];

    /// <summary>Any JSON: an empty object.</summary>
    /// <param name="constraint">What is demanded; null for nothing.</param>
    /// <param name="index">Another index gives another value.</param>
    /// <returns>The JSON.</returns>
    public static JsonElement Json(Constraint? constraint = null, int index = 0)
    {
        using var document = JsonDocument.Parse(index == 0 ? "{}" : string.Create(CultureInfo.InvariantCulture, $$"""{"index":{{index}}}"""));
        return document.RootElement.Clone();
    }

    /// <summary>A small file.</summary>
    /// <returns>The file.</returns>
    public static FileContent File() => FileContent.FromBytes(new byte[] { 1, 2, 3 });

    /// <summary>A list.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="count">How many items.</param>
    /// <param name="item">Makes an item by its place.</param>
    /// <returns>The list.</returns>
    public static IReadOnlyList<T> List<T>(int count, Func<int, T> item) => [.. Enumerable.Range(0, count).Select(item)];

    /// <summary>A map.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="count">How many entries.</param>
    /// <param name="value">Makes a value by its place.</param>
    /// <returns>The map.</returns>
    public static IReadOnlyDictionary<string, T> Map<T>(int count, Func<int, T> value) =>
        Enumerable.Range(0, count).ToDictionary(static place => string.Create(CultureInfo.InvariantCulture, $"key{place + 1}"), value);

    private static string? Allowed(Constraint? constraint, int index) => constraint?.OneOf is { Count: > 0 } allowed ? allowed[index % allowed.Count] : null;
}
