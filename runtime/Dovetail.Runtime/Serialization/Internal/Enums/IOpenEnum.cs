using System.Text.Json.Serialization;

namespace Dovetail.Serialization.Internal;

/// <summary>What every open enumeration can do, whatever its values are.</summary>
internal interface IOpenEnum
{
    JsonConverter Converter { get; }
}
