using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Features.Contracts;

/// <summary>Known to a context, whose own naming policy counts.</summary>
public sealed record Money(decimal Amount, string? Currency);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Money))]
public sealed partial class ContractsJson : JsonSerializerContext;

/// <summary>Says itself how it is read.</summary>
[JsonConverter(typeof(CoinConverter))]
public sealed record Coin(string Text);

public sealed class CoinConverter : JsonConverter<Coin>
{
    public override Coin? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString() switch
    {
        "bad" => throw new FormatException("no coin"),
        "none" => null,
        var text => new Coin(text!),
    };

    public override void Write(Utf8JsonWriter writer, Coin value, JsonSerializerOptions options)
    {
        if (value.Text == "bad")
        {
            throw new FormatException("no coin");
        }

        writer.WriteStringValue(value.Text);
    }
}

/// <summary>A struct by a converter that an attribute names.</summary>
public readonly record struct Weight(double Grams);

public sealed class WeightConverter : JsonConverter<Weight>
{
    public override Weight Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            // Stops in the middle.
            reader.Read();
            return default;
        }

        return new(reader.GetDouble());
    }

    public override void Write(Utf8JsonWriter writer, Weight value, JsonSerializerOptions options) => writer.WriteRawValue(value.Grams.ToString(CultureInfo.InvariantCulture));
}
