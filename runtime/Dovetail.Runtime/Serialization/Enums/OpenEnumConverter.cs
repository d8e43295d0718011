using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>Lets <see cref="JsonSerializer"/> read and write every <see cref="OpenEnum{TEnum}"/> as its text, alone and inside of types of the user's own.</summary>
public sealed class OpenEnumConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(OpenEnum<>);
    }

    /// <inheritdoc/>
    [UnconditionalSuppressMessage("Trimming", "IL2067:DynamicallyAccessedMembers", Justification = "A structure without a constructor of its own; the serializer boxes it.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return ((IOpenEnum)RuntimeHelpers.GetUninitializedObject(typeToConvert)).Converter;
    }
}
