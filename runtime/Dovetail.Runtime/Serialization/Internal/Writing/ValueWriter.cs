namespace Dovetail.Serialization.Internal;

/// <summary>Writes values that hold values. A null stands as null, whatever was promised: what was read is written back.</summary>
internal static class ValueWriter
{
    public static void Model(JsonWriter writer, JsonModel? value)
    {
        if (value is null)
        {
            writer.Output.Null();
        }
        else
        {
            value.WriteJson(writer.Output);
        }
    }

    public static void Models(JsonWriter writer, IReadOnlyList<JsonModel?> values)
    {
        writer.Output.BeginArray();
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

        writer.Output.EndArray();
    }

    public static void List<T, TFormat>(JsonWriter writer, IReadOnlyList<T>? values)
        where TFormat : struct, IFormat<T>
    {
        if (values is null)
        {
            writer.Output.Null();
            return;
        }

        writer.Output.BeginArray();
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

        writer.Output.EndArray();
    }

    public static void Map<T, TFormat>(JsonWriter writer, IReadOnlyDictionary<string, T>? values)
        where TFormat : struct, IFormat<T>
    {
        if (values is null)
        {
            writer.Output.Null();
            return;
        }

        writer.Output.BeginObject();
        Members<T, TFormat>(writer, values);
        writer.Output.EndObject();
    }

    public static void Members<T, TFormat>(JsonWriter writer, IReadOnlyDictionary<string, T> values)
        where TFormat : struct, IFormat<T>
    {
        // The dictionary that reading makes is walked without boxing its enumerator.
        if (values is Dictionary<string, T> dictionary)
        {
            foreach (var (name, value) in dictionary)
            {
                writer.Output.Name(name);
                writer.DemandItem<T, TFormat>(value);
                TFormat.Write(writer, value);
            }

            return;
        }

        foreach (var (name, value) in values)
        {
            writer.Output.Name(name);
            writer.DemandItem<T, TFormat>(value);
            TFormat.Write(writer, value);
        }
    }
}
