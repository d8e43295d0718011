using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Dovetail.Serialization.Internal;
using Dovetail.Validation;

namespace Dovetail.Serialization;

/// <summary>
/// Writes models and values as UTF-8 JSON text (RFC 8259) without reflection. The methods write a member of the object at hand, see <see cref="Of"/>: nothing where the value
/// is null, unless it is written <see cref="WithNull"/>.
/// </summary>
public readonly partial struct JsonWriter
{
    // The members at hand, or a view of them that knows which came as nulls: one field, since each level of nesting holds several writers.
    private readonly object? _list;
    private readonly int _start;
    private readonly bool _writesNull;

    // Whether anything is to be done for a member that is null: mostly not, and many members are.
    private readonly bool _mindsNulls;

    internal JsonWriter(JsonOutput output, KeptMembers? kept = null)
    {
        Output = output;
        _list = kept;
    }

    private JsonWriter(JsonWriter writer, object? list, int start, bool writesNull)
    {
        Output = writer.Output;
        _list = list;
        _start = start;
        _writesNull = writesNull;
        _mindsNulls = writesNull || Output.Context is not null || list is KeptView;
    }

    /// <summary>The same writer, but one that writes a null as null: for members that are required and may be null.</summary>
    public JsonWriter WithNull => WithNullIf(writesNull: true);

    /// <summary>The same writer outside of any object.</summary>
    internal JsonWriter Bare => new(Output);

    /// <summary>The text: formats write their values to it.</summary>
    internal JsonOutput Output { get; }

    private JsonMembers Members => _list as JsonMembers ?? ((KeptView)_list!).Members;

    /// <summary>The same writer, for the members of an object: they are written by their place in the list.</summary>
    /// <param name="members">The list.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonWriter Of(JsonMembers members)
    {
        ArgumentNullException.ThrowIfNull(members);
        return Output.Context is null && _list is null ? new(this, members, start: 0, writesNull: false) : Noted(members);
    }

    /// <summary>The same writer, but one that may write a null as null: for members that are required, may be null and are set by servers only.</summary>
    /// <param name="writesNull">Whether it does.</param>
    /// <returns>The writer.</returns>
    public JsonWriter WithNullIf(bool writesNull) => new(this, _list, _start, writesNull);

    /// <summary>Writes a whole JSON text.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="output">Takes the text.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">A value that JSON does not have: an infinity, NaN.</exception>
    /// <exception cref="InvalidOperationException">The value nests deeper than 1,000 levels.</exception>
    public static void Write<T, TFormat>(IBufferWriter<byte> output, T value)
        where TFormat : struct, IFormat<T> => Write<T, TFormat>(output, value, context: null);

    /// <summary>The same for a request, whose context may sanitize it, and takes note of what is to be checked.</summary>
    internal static void Write<T, TFormat>(IBufferWriter<byte> output, T value, JsonWriteContext? context)
        where TFormat : struct, IFormat<T>
    {
        var text = CachedJsonOutput.Take(output, context);
        try
        {
            TFormat.Write(new JsonWriter(text), value);
            text.Flush();
        }
        finally
        {
            CachedJsonOutput.Return(text);
        }
    }

    /// <summary>Writes a text as a value.</summary>
    /// <exception cref="ArgumentException">It holds half of a character.</exception>
    internal void Text(string? value) => Output.String(value is null ? value : Sanitized(value));

    /// <summary>Notes what the description demands of the value that is written next.</summary>
    internal void Demand(Constraint? constraint) => Output.Context?.Note(constraint, Output);

    /// <summary>Notes an item of a list, or a value of a map, that is null although its format has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void DemandItem<T, TFormat>(T value)
        where TFormat : struct, IFormat<T>
    {
        if (Output.Context is not null && value is null && !TFormat.AcceptsNull)
        {
            Output.Context.NoteNull(Output);
        }
    }

    private JsonWriter Noted(JsonMembers members)
    {
        Output.Context?.Note(members, Output);
        return new(this, ListOf(members), Output.Context is null ? 0 : JsonWriteContext.Position(Output) - 1, writesNull: false);
    }

    private object ListOf(JsonMembers members) => _list switch
    {
        KeptMembers kept => new KeptView(members, kept),
        KeptView view => new KeptView(members, view.Kept),
        _ => members,
    };
}
