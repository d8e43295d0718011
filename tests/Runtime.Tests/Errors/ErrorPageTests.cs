using System.Net;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Errors;

/// <summary>What docs/guide/errors.md says of each status is what happens.</summary>
public sealed class ErrorPageTests : WireTest
{
    [Fact]
    public void Each_status_is_of_the_kind_that_the_guide_says()
    {
        var rows = ErrorPage.Read();

        Assert.InRange(rows.Count, 30, 60);
        Assert.All(rows, static row => Assert.Equal(row.Kind, new ApiResponseException((HttpStatusCode)row.Status).Kind.ToString()));
    }

    [Fact]
    public async Task Each_success_of_the_guide_is_one_and_is_not_retried()
    {
        var shop = Shop(static options => options.Retry = new RetryOptions { MaxRetries = 1 });
        var statuses = ErrorPage.ReadSuccesses();
        Assert.Equal([200, 201, 202, 204, 304], statuses);

        foreach (var status in statuses)
        {
            Server.Answers(status, status is 204 or 304 ? "" : "\"done\"");

            var response = await shop.TextAsync().WithResponse();

            Assert.Equal((true, status, 1), (response.IsSuccess, (int)response.StatusCode, response.Attempts));
        }
    }

    [Fact]
    public async Task Each_status_is_retried_as_the_guide_says()
    {
        var shop = Shop(static options => options.Retry = new RetryOptions
        {
            MaxRetries = 1,
            BaseDelay = TimeSpan.FromMilliseconds(1),
            ThrottlingBaseDelay = TimeSpan.FromMilliseconds(1),
            QuotaCapacity = 10_000,
        });
        foreach (var row in ErrorPage.Read())
        {
            Server.Answers(row.Status);

            var plain = (await Assert.ThrowsAsync<ApiResponseException>(async () => await shop.TextAsync())).Attempts;
            var keyed = (await Assert.ThrowsAsync<ApiResponseException>(async () => await shop.CreateAsync(new Owner { FullName = "Anna" }, new RequestOptions { IdempotencyKey = "k" }))).Attempts;

            var expected = row.Retried.StartsWith("yes", StringComparison.Ordinal) ? (2, 2) : row.Retried.StartsWith("only with", StringComparison.Ordinal) ? (1, 2) : (1, 1);
            Assert.True(expected == (plain, keyed), $"{row}: {plain} attempts, {keyed} with a key");
        }
    }
}
