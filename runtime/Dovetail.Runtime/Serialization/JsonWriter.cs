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
    private readonly JsonWriteContext? _context;

    // The members at hand, or a view of them that knows which came as nulls: one field, since each level of nesting holds several writers.
    private readonly object? _list;
    private readonly int _start;
    private readonly bool _writesNull;

    // Whether anything is to be done for a member that is null: mostly not, and many members are.
    private readonly bool _mindsNulls;

    /// <summary>Creates a writer.</summary>
    /// <param name="utf8">The writer below.</param>
    public JsonWriter(Utf8JsonWriter utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        Utf8 = utf8;
    }

    internal JsonWriter(Utf8JsonWriter utf8, JsonWriteContext? context, KeptMembers? kept = null)
    {
        Utf8 = utf8;
        _context = context;
        _list = kept;
    }

    private JsonWriter(JsonWriter writer, object? list, int start, bool writesNull)
    {
        Utf8 = writer.Utf8;
        _context = writer._context;
        _list = list;
        _start = start;
        _writesNull = writesNull;
        _mindsNulls = writesNull || _context is not null || list is KeptView;
    }

    /// <summary>The writer below: formats write their values to it.</summary>
    public Utf8JsonWriter Utf8 { get; }

    /// <summary>The same writer, but one that writes a null as null: for members that are required and may be null.</summary>
    public JsonWriter WithNull => WithNullIf(writesNull: true);

    /// <summary>The same writer outside of any object.</summary>
    internal JsonWriter Bare => new(Utf8, _context);

    internal JsonWriteContext? Context => _context;

    private JsonMembers Members => _list as JsonMembers ?? ((KeptView)_list!).Members;

    /// <summary>The same writer, for the members of an object: they are written by their place in the list.</summary>
    /// <param name="members">The list.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonWriter Of(JsonMembers members)
    {
        ArgumentNullException.ThrowIfNull(members);
        return _context is null && _list is null ? new(this, members, start: 0, writesNull: false) : Noted(members);
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
        var json = CachedJsonWriter.Take(output);
        try
        {
            TFormat.Write(new JsonWriter(json, context), value);
            json.Flush();
        }
        finally
        {
            CachedJsonWriter.Return(json);
        }
    }

    /// <summary>Writes a text as a value.</summary>
    /// <exception cref="ArgumentException">It holds half of a character.</exception>
    internal void Text(string? value) => TextValueWriter.String(Utf8, value is null ? value : Sanitized(value));

    /// <summary>Notes what the description demands of the value that is written next.</summary>
    internal void Demand(Constraint? constraint) => _context?.Note(constraint, Utf8);

    /// <summary>Notes an item of a list, or a value of a map, that is null although its format has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void DemandItem<T, TFormat>(T value)
        where TFormat : struct, IFormat<T>
    {
        if (_context is not null && value is null && !TFormat.AcceptsNull)
        {
            _context.NoteNull(Utf8);
        }
    }

    private JsonWriter Noted(JsonMembers members)
    {
        _context?.Note(members, Utf8);
        return new(this, ListOf(members), _context is null ? 0 : JsonWriteContext.Position(Utf8) - 1, writesNull: false);
    }

    private object ListOf(JsonMembers members) => _list switch
    {
        KeptMembers kept => new KeptView(members, kept),
        KeptView view => new KeptView(members, view.Kept),
        _ => members,
    };
}
