using System.Text.Json;
using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>The types of a union, and how a value's is found. Immutable; one for each union.</summary>
public sealed class UnionCases
{
    private readonly UnionCase[] _cases;
    private readonly DiscriminatorFinder? _discriminator;
    private readonly MemberFinder _members;

    /// <summary>Creates the list.</summary>
    /// <param name="discriminator">The member whose value tells the objects among the types apart; null where none does.</param>
    /// <param name="cases">The types, in their order.</param>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    public UnionCases(string? discriminator, params UnionCase[] cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        _cases = cases;
        _discriminator = discriminator is null ? null : new DiscriminatorFinder(discriminator, cases);
        _members = new MemberFinder(discriminator is null ? cases : []);
    }

    /// <summary>Reads a value: its index is -1, and it is a <see cref="JsonElement"/>, where no type fits.</summary>
    internal (int Index, object Value) Read(ref JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject && _discriminator?.Find(reader.Utf8) is { } told)
        {
            return told < 0 ? (-1, reader.Json()) : (told, _cases[told].Read(ref reader));
        }

        var guess = Guess(ref reader);
        return guess < 0 ? (-1, reader.Json()) : ReadGuess(ref reader, guess);
    }

    internal void Write(JsonWriter writer, int index, object value)
    {
        if (index >= 0)
        {
            _cases[index].Write(writer, value);
        }
        else
        {
            JsonFormat.Write(writer, (JsonElement)value);
        }
    }

    /// <summary>What nothing but its shape speaks for may turn out to be something else: then it is kept as it is.</summary>
    private (int Index, object Value) ReadGuess(ref JsonReader reader, int guess)
    {
        var start = reader;
        try
        {
            return (guess, _cases[guess].Read(ref reader));
        }
        catch (JsonFormatException) when (!start.IsStrict)
        {
            reader = start;
            return (-1, reader.Json());
        }
    }

    /// <summary>By members where several objects are possible, else the first case whose kind fits and that recognizes the value.</summary>
    private int Guess(ref JsonReader reader)
    {
        var severalObjects = reader.TokenType == JsonTokenType.StartObject && _members.Count > 1;
        if (severalObjects && _members.Find(reader.Utf8) is >= 0 and var found)
        {
            return found;
        }

        for (var index = 0; index < _cases.Length; index++)
        {
            var kind = _cases[index].Kind;
            if (!(severalObjects && kind.IsObject) && kind.Fits(reader.Utf8) && _cases[index].Recognizes(ref reader))
            {
                return index;
            }
        }

        return -1;
    }
}
