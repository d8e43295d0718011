namespace Dovetail.Serialization.Internal;

/// <summary>Writes a union whatever its type is; never reads.</summary>
internal readonly struct AnyUnionFormat : IFormat<Union>
{
    public static Union Read(ref JsonReader reader) => throw new NotSupportedException();

    public static void Write(JsonWriter writer, Union? value)
    {
        if (value is null)
        {
            writer.Output.Null();
        }
        else
        {
            value.WriteJson(writer);
        }
    }
}
