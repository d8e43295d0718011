using System.Buffers;
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

    /// <summary>Creates a writer.</summary>
    /// <param name="utf8">The writer below.</param>
    public JsonWriter(Utf8JsonWriter utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        Utf8 = utf8;
    }

    private JsonWriter(Utf8JsonWriter utf8, JsonWriteContext? context, KeptMembers? kept = null)
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
    }

    /// <summary>The writer below: formats write their values to it.</summary>
    public Utf8JsonWriter Utf8 { get; }

    /// <summary>The same writer, but one that writes a null as null: for members that are required and may be null.</summary>
    public JsonWriter WithNull => WithNullIf(writesNull: true);

    /// <summary>The same writer outside of any object.</summary>
    internal JsonWriter Bare => new(Utf8, _context);

    /// <summary>The same writer for the members of a model that knows which of them came as nulls.</summary>
    internal JsonWriter Keeping(KeptMembers kept) => new(Utf8, _context, kept);

    private JsonMembers Members => _list as JsonMembers ?? ((KeptView)_list!).Members;

    internal bool DropsUnknownMembers => _context is { DropsUnknownMembers: true };

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
    internal void Text(string? value) => Utf8.WriteStringValue(Unicode.Whole(value is null || _context is null ? value : _context.Sanitize(value)));

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
        TFormat.Write(this, value);
    }

    private void Nullable<T, TFormat>(int member, T? value)
        where T : struct
        where TFormat : struct, IFormat<T>
    {
        if (Begin(member, value is null))
        {
            TFormat.Write(Bare, value.GetValueOrDefault());
        }
    }

    private void Class<T, TFormat>(int member, T? value)
        where T : class
        where TFormat : struct, IFormat<T>
    {
        if (Begin(member, value is null))
        {
            TFormat.Write(Bare, value!);
        }
    }

    /// <summary>Writes the name where the member is written at all, and the null where that is its value. True where a value is to follow.</summary>
    private bool Begin(int member, bool isNull)
    {
        if (!isNull)
        {
            BeginValue(member);
        }
        else if (_writesNull || (_list is KeptView view && view.HasNull(member)))
        {
            Utf8.WriteNull(Members.Encoded(member));
        }
        else if (_context is not null && Members.MustBeSent(member))
        {
            _context.NoteMissing(Members.Name(member), _start);
        }

        return !isNull;
    }

    private void BeginValue(int member)
    {
        var members = Members;
        Utf8.WritePropertyName(members.Encoded(member));
        _context?.Note(members[member], Utf8);
    }
}
