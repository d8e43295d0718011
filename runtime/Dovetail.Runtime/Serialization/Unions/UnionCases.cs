using System.Text.Json;
using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>The types of a union, and how a value's is found. Immutable; one for each union.</summary>
public sealed class UnionCases
{
    private readonly UnionCase[] _cases;
    private readonly DiscriminatorFinder? _discriminator;

    /// <summary>For objects, for lists of objects, and so on.</summary>
    private readonly MemberFinder[] _members;

    /// <summary>Creates the list.</summary>
    /// <param name="discriminator">The member whose value tells the objects among the types apart; null where none does.</param>
    /// <param name="cases">The types, in their order.</param>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    public UnionCases(string? discriminator, params UnionCase[] cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        _cases = cases;
        _discriminator = discriminator is null ? null : new DiscriminatorFinder(discriminator, cases);
        var depth = cases.Length == 0 ? 0 : cases.Max(static one => one.Kind.Arrays);
        _members = [.. Enumerable.Range(0, depth + 1).Select(arrays => new MemberFinder(arrays == 0 && discriminator is not null ? [] : cases, arrays))];
    }

    /// <summary>A value of one of the types.</summary>
    /// <param name="index">The type's place in the list.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public UnionValue Of(int index, object value) => new(this, index, value);

    /// <summary>Reads a value: one that no type fits is kept as a <see cref="JsonElement"/>.</summary>
    /// <param name="reader">The reader, on the value; afterwards on its last token.</param>
    /// <exception cref="JsonFormatException">The discriminator names a case, and the value is broken in a way that the case does not allow.</exception>
    public UnionValue Read(ref JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject && _discriminator?.Find(reader.Utf8) is { } told)
        {
            return told < 0 ? Unknown(ref reader) : Read(ref reader, told);
        }

        var guess = Guess(ref reader);
        return guess < 0 ? Unknown(ref reader) : ReadGuess(ref reader, guess);
    }

    internal void Write(JsonWriter writer, int index, object value)
    {
        if (index >= 0)
        {
            writer.Demand(_cases[index].Constraint);
            _cases[index].Write(writer, value);
        }
        else
        {
            JsonFormat.Write(writer, (JsonElement)value);
        }
    }

    private UnionValue Read(ref JsonReader reader, int index)
    {
        reader.Demand(_cases[index].Constraint);
        return Of(index, _cases[index].Read(ref reader));
    }

    private UnionValue Unknown(ref JsonReader reader) => Of(-1, reader.Json());

    /// <summary>What nothing but its shape speaks for may turn out to be something else: then it is kept as it is.</summary>
    private UnionValue ReadGuess(ref JsonReader reader, int guess)
    {
        var start = reader;
        try
        {
            return Read(ref reader, guess);
        }
        catch (JsonFormatException) when (!start.IsStrict)
        {
            reader = start;
            return Unknown(ref reader);
        }
    }

    /// <summary>By members where several objects are possible, else the first case whose kind fits and that recognizes the value.</summary>
    private int Guess(ref JsonReader reader)
    {
        var json = reader.Utf8;
        var arrays = 0;
        while (arrays < _members.Length - 1 && json.TokenType == JsonTokenType.StartArray && json.Read())
        {
            arrays++;
        }

        var severalObjects = json.TokenType == JsonTokenType.StartObject && _members[arrays].Count > 1;
        if (severalObjects && _members[arrays].Find(json) is >= 0 and var found)
        {
            return found;
        }

        for (var index = 0; index < _cases.Length; index++)
        {
            var kind = _cases[index].Kind;
            if (!(severalObjects && kind.IsObjectIn(arrays)) && kind.Fits(reader.Utf8) && _cases[index].Recognizes(ref reader))
            {
                return index;
            }
        }

        return -1;
    }
}
