using Features.UnquotedTexts;
using Features.Wire;

namespace Features;

public sealed class UnquotedTextTests : WireTest
{
    private IReportsClient Reports => new UnquotedTextsClient(new() { BaseAddress = Server.Address }).Reports;

    [Theory]
    [InlineData(ReportLevel.Value007, "007")]
    [InlineData(ReportLevel.On, "on")]
    [InlineData(ReportLevel.True, "True")]
    [InlineData(ReportLevel.Value20200101, "2020-01-01")]
    [InlineData(ReportLevel.ZeroX1F, "0x1F")]
    public async Task What_is_written_is_sent(ReportLevel level, string text)
    {
        Answers("\"007\"");

        var answer = await Reports.FetchAsync(ReportApiVersion.Value10, level, "1.10");

        Assert.Equal((text, "1.0"), (Sent.Query.Split('&')[0].Split('=')[1], Sent.Header("api-version")));
        Assert.EndsWith("fixed=1.10", Sent.Target, StringComparison.Ordinal);
        Assert.Equal("007", answer.Raw);
        Assert.NotNull(answer.Known);
    }
}
