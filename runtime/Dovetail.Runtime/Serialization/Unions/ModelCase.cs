namespace Dovetail.Serialization;

/// <summary>A model among the types of a union.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <param name="marks">What tells it from the others: see <see cref="UnionCase{T, TFormat}"/>.</param>
public sealed class ModelCase<T>(params string[] marks) : UnionCase("object", marks)
    where T : JsonModel, IJsonModel<T>
{
    internal override bool Recognizes(ref JsonReader reader) => true;

    internal override object Read(ref JsonReader reader) => T.ReadJson(ref reader);

    internal override void Write(JsonWriter writer, object value) => ((JsonModel)value).WriteJson(writer);
}
