namespace Dovetail.Serialization.Internal;

/// <summary>Writes values that hold values. A null stands as null, whatever was promised: what was read is written back.</summary>
internal static class ValueWriter
{
    public static void Model(JsonWriter writer, JsonModel? value)
    {
        if (value is null)
        {
            writer.Utf8.WriteNullValue();
        }
        else
        {
            value.WriteJson(writer.Utf8, writer.Context);
        }
    }

    public static void Models(JsonWriter writer, IReadOnlyList<JsonModel?> values)
    {
        writer.Utf8.WriteStartArray();
        if (values is JsonModel?[] models)
        {
            // What reading makes. Each access to a list of a derived type by its base type is looked for anew.
            foreach (var model in models)
            {
                writer.DemandItem<JsonModel, AnyModelFormat>(model!);
                Model(writer, model);
            }
        }
        else
        {
            for (var index = 0; index < values.Count; index++)
            {
                var model = values[index];
                writer.DemandItem<JsonModel, AnyModelFormat>(model!);
                Model(writer, model);
            }
        }

        writer.Utf8.WriteEndArray();
    }

    public static void List<T, TFormat>(JsonWriter writer, IReadOnlyList<T>? values)
        where TFormat : struct, IFormat<T>
    {
        if (values is null)
        {
            writer.Utf8.WriteNullValue();
            return;
        }

        writer.Utf8.WriteStartArray();
        if (values is T[] items)
        {
            foreach (var value in items)
            {
                writer.DemandItem<T, TFormat>(value);
                TFormat.Write(writer, value);
            }
        }
        else
        {
            for (var index = 0; index < values.Count; index++)
            {
                var value = values[index];
                writer.DemandItem<T, TFormat>(value);
                TFormat.Write(writer, value);
            }
        }

        writer.Utf8.WriteEndArray();
    }

    public static void Map<T, TFormat>(JsonWriter writer, IReadOnlyDictionary<string, T>? values)
        where TFormat : struct, IFormat<T>
    {
        if (values is null)
        {
            writer.Utf8.WriteNullValue();
            return;
        }

        writer.Utf8.WriteStartObject();
        Members<T, TFormat>(writer, values);
        writer.Utf8.WriteEndObject();
    }

    public static void Members<T, TFormat>(JsonWriter writer, IReadOnlyDictionary<string, T> values)
        where TFormat : struct, IFormat<T>
    {
        // The dictionary that reading makes is walked without boxing its enumerator.
        if (values is Dictionary<string, T> dictionary)
        {
            foreach (var (name, value) in dictionary)
            {
                TextValueWriter.Name(writer.Utf8, name);
                writer.DemandItem<T, TFormat>(value);
                TFormat.Write(writer, value);
            }

            return;
        }

        foreach (var (name, value) in values)
        {
            TextValueWriter.Name(writer.Utf8, name);
            writer.DemandItem<T, TFormat>(value);
            TFormat.Write(writer, value);
        }
    }
}
