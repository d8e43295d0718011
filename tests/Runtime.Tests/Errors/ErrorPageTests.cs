using System.Net;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Errors;

/// <summary>What docs/errors.md says of each status is what happens.</summary>
public sealed class ErrorPageTests : WireTest
{
    [Fact]
    public void Each_status_is_of_the_kind_that_the_guide_says()
    {
        var rows = ErrorPage.Read();

        Assert.InRange(rows.Count, 30, 60);
        Assert.All(rows, static row => Assert.Equal(row.Kind, new ApiResponseException((HttpStatusCode)row.Status).Kind.ToString()));
    }
}
