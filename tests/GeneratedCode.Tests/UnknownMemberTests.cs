using Features.UnknownMembers;
using Features.Wire;

namespace Features;

public sealed class UnknownMemberTests : WireTest
{
    private IProfilesClient Profiles => new UnknownMembersClient(new() { BaseAddress = Server.Address }).Profiles;

    [Fact]
    public async Task What_the_document_does_not_know_survives_a_round_trip()
    {
        const string answer = """{"name":"n","inner":{"a":1,"z":[true]},"new":1.50,"gone":null}""";
        Answers(answer);

        Profile profile = await Profiles.SaveAsync(new() { Name = "x" });
        await Profiles.SaveAsync(profile);

        Assert.Equal("1.50", profile.UnknownMembers?["new"].GetRawText());
        Assert.Equal(answer, Server.Requests[^1].Text);
    }
}
