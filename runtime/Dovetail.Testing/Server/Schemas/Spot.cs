using System.Text.Json;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;

namespace Dovetail.Testing.Server.Schemas;

/// <summary>A value under a schema, with those that led there.</summary>
internal sealed class Spot(Place schema, JsonElement value, ValuePath path, Spot? around)
{
    public Place Schema => schema;

    /// <summary>The schema's keywords; null where it is true, false or malformed.</summary>
    public SpecMapping? Keywords => schema.Mapping;

    public JsonElement Value => value;

    public ValuePath Path => path;

    public Spot? Around => around;

    /// <summary>Whether the schema holds for the same value already, further out: a loop that takes no step in the value says nothing new.</summary>
    public bool IsRepeated
    {
        get
        {
            for (var spot = around; spot is not null && ReferenceEquals(spot.Path, path); spot = spot.Around)
            {
                if (spot.Schema.Node == schema.Node)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Another schema for the same value.</summary>
    public Spot Under(Place other) => new(other, value, path, this);

    public Spot Member(Place other, string name, JsonElement member) => new(other, member, path.Append(name), this);

    public Spot Item(Place other, int index, JsonElement item) => new(other, item, path.Append(index), this);
}
