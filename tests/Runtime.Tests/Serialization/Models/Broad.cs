namespace Dovetail.Runtime.Tests.Serialization.Models;

/// <summary>A model of 202 members, the first 200 of them required.</summary>
public sealed class Broad : global::Dovetail.Serialization.JsonModel, global::Dovetail.Serialization.IJsonModel<Broad>
{
    private static readonly global::Dovetail.Serialization.JsonMembers s_members =
        new([.. Enumerable.Range(0, 200).Select(static index => "!m" + index), "?a_long_name_X_with_equal_ends", "?a_long_name_Y_with_equal_ends"]);

    private Broad(ref global::Dovetail.Serialization.JsonReader reader)
    {
        var members = reader.BeginObject(s_members);
        while (reader.NextMember(ref members))
        {
            if (members.Index < 0)
            {
                ReadUnknown(ref reader, in members);
            }
            else
            {
                _ = reader.Int32();
                Read.Add(members.Index);
            }
        }
    }

    public List<int> Read { get; } = [];

    public static Broad ReadJson(ref global::Dovetail.Serialization.JsonReader reader) => new(ref reader);

    protected override void WriteMembers(global::Dovetail.Serialization.JsonWriter writer)
    {
        writer = writer.Of(s_members);
    }
}
