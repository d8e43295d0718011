using System.Text.Json;
using Features.SpecialNames;
using Features.Wire;

namespace Features;

/// <summary>Names that are no C# identifiers, or clash, keep their spelling on the wire.</summary>
public sealed class SpecialNameTests : WireTest
{
    private const string Full = """{"thread":"1","class":"2","Class":"3","2nd":"4","$":"5","\u0022quoted\u0022 \\ {braces}":"6","toString":"7","equals":"8","members":"9","unknownMembers":"10","größe":11,"日本":"12","😀":"13"}""";

    [Fact]
    public async Task Every_name_is_read_and_written_as_the_document_spells_it()
    {
        Answers(Full);
        var client = new SpecialNamesClient(new() { BaseAddress = Server.Address });

        ThreadModel read = await client.Class.VoidAsync("a", new ThreadModel());
        await client.Class.VoidAsync("a", read);

        Assert.Null(read.UnknownMembers);
        using var expected = JsonDocument.Parse(Full);
        using var written = JsonDocument.Parse(Server.Requests[^1].Body);
        Assert.Equal(Members(expected), Members(written));
    }

    private static IEnumerable<(string, string)> Members(JsonDocument document) =>
        document.RootElement.EnumerateObject().Select(member => (member.Name, member.Value.ToString()));
}
