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
    public JsonWriter Of(JsonMembers members)
    {
        ArgumentNullException.ThrowIfNull(members);
        if (_context is null)
        {
            return new(this, ListOf(members), start: 0, writesNull: false);
        }

        _context.Note(members, Utf8);
        return new(this, ListOf(members), JsonWriteContext.Position(Utf8) - 1, writesNull: false);
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
    internal void DemandItem<T, TFormat>(T value)
        where TFormat : struct, IFormat<T>
    {
        if (_context is not null && value is null && !TFormat.AcceptsNull)
        {
            _context.NoteNull(Utf8);
        }
    }

    private object ListOf(JsonMembers members) => _list switch
    {
        KeptMembers kept => new KeptView(members, kept),
        KeptView view => new KeptView(members, view.Kept),
        _ => members,
    };

    private void Struct<T, TFormat>(int member, T value)
        where T : struct
        where TFormat : struct, IFormat<T>
    {
        BeginValue(member);
        TFormat.Write(Bare, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Nullable<T, TFormat>(int member, T? value)
        where T : struct
        where TFormat : struct, IFormat<T>
    {
        if (value.HasValue)
        {
            Struct<T, TFormat>(member, value.GetValueOrDefault());
        }
        else if (_mindsNulls)
        {
            Null(member);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Class<T, TFormat>(int member, T? value)
        where T : class
        where TFormat : struct, IFormat<T>
    {
        if (Begins(member, value is null))
        {
            ClassValue<T, TFormat>(member, value!);
        }
    }

    private void ClassValue<T, TFormat>(int member, T value)
        where T : class
        where TFormat : struct, IFormat<T>
    {
        BeginValue(member);
        TFormat.Write(Bare, value);
    }

    /// <summary>Whether a value is to follow. Stands in each place that writes a member, so that one that is null costs no call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Begins(int member, bool isNull)
    {
        if (isNull && _mindsNulls)
        {
            Null(member);
        }

        return !isNull;
    }

    /// <summary>Whether the place of a member's value is noted: else name and value are written at once.</summary>
    private bool IsNoted(int member) => _context is not null && Members[member] is not null;

    private string Sanitized(string text) => _context is null ? text : _context.Sanitize(text);

    private void Null(int member)
    {
        if (_writesNull || (_list is KeptView view && view.HasNull(member)))
        {
            Utf8.WriteNull(Members.Encoded(member));
        }
        else if (_context is not null && Members.MustBeSent(member))
        {
            _context.NoteMissing(Members.Name(member), _start);
        }
    }

    private void BeginValue(int member)
    {
        var members = Members;
        Utf8.WritePropertyName(members.Encoded(member));
        _context?.Note(members[member], Utf8);
    }
}
