using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Validation;

public sealed class ResponseValidationTests
{
    private const string Broken = """{"tags":["a","bb","ccc"],"name":"too long","x":1}""";

    [Fact]
    public void A_value_that_breaks_a_constraint_is_read_and_told_once_for_each_place()
    {
        var told = new Told();
        var context = new JsonReadContext { Validates = true, Observer = told };

        Assert.Equal("too long", Read(context).Name);
        Assert.Equal("too long", Read(context).Name);

        Assert.Equal(
            ["$: holds members that are not declared.", "$.tags[0]: must have at least 2 characters.", "$.name: must have at most 5 characters."],
            told.Deviations.Select(static deviation => $"{deviation.Path}: {deviation.Reason}"));
        Assert.All(told.Deviations, static deviation => Assert.Equal(JsonDeviationKind.BrokenConstraint, deviation.Kind));
    }

    [Fact]
    public void It_is_an_error_where_reading_is_strict_and_nothing_where_nobody_asks()
    {
        Assert.Contains("A value holds members that are not declared.", Assert.Throws<JsonFormatException>(() => Read(new JsonReadContext { Validates = true, Strict = true })).Message, StringComparison.Ordinal);
        Assert.Equal("too long", Read(new JsonReadContext { Strict = true }).Name);
    }

    private static Item Read(JsonReadContext context) => JsonReader.Read<Item, ModelFormat<Item>>(System.Text.Encoding.UTF8.GetBytes(Broken), context);

    private sealed class Told : IDeviationObserver
    {
        public List<JsonDeviation> Deviations { get; } = [];

        public void OnDeviation(string operation, JsonDeviation deviation) => Deviations.Add(deviation);
    }

    /// <summary>As a generated model reads itself.</summary>
    private sealed class Item : JsonModel, IJsonModel<Item>
    {
        private static readonly JsonMembers s_members = new("?name", "?tags")
        {
            Own = new() { AdditionalProperties = false },
            [0] = new() { MaxLength = 5 },
            [1] = new() { Items = new() { MinLength = 2 } },
        };

        private Item(ref JsonReader reader)
        {
            var members = reader.BeginObject(s_members);
            while (reader.NextMember(ref members))
            {
                switch (members.Index)
                {
                    case 0: Name = reader.String(); break;
                    case 1: _ = reader.List<string, StringFormat>(); break;
                    default: ReadUnknown(ref reader, in members); break;
                }
            }
        }

        public string? Name { get; }

        public static Item ReadJson(ref JsonReader reader) => new(ref reader);

        protected override void WriteMembers(JsonWriter writer) => throw new NotSupportedException();
    }
}
