using Dovetail.Http;
using Dovetail.Http.Requests;

namespace Dovetail.Testing.Internal.Bodies;

/// <summary>The body that a test means, in each media type in which a caller may send it. It is written as the client writes it, at once.</summary>
internal sealed class ExpectedBodies(ApiConnection connection, ApiOperation operation)
{
    private readonly List<BodyValue> _values = [];

    /// <summary>What is wrong with it.</summary>
    public List<RequestViolation> Violations { get; } = [];

    /// <summary>What a walk writes into it.</summary>
    public PageMembers Pages { get; set; } = PageMembers.None;

    public override string ToString() => _values.Count == 0 ? "" : _values[0].ToString();

    /// <summary>Whether any body is meant.</summary>
    public bool IsEmpty => _values.Count == 0;

    /// <param name="set">Gives a request the body.</param>
    public void Add(Action<ApiRequest> set)
    {
        var request = new ApiRequest(connection, null, operation.Constraints);
        set(request);
        request.Parts.CheckBody(CancellationToken.None);
        if (request.Parts.HasViolations)
        {
            Violations.AddRange(request.Parts.Violations.Except(Violations));
        }
        else if (request.Parts.Body is { } body)
        {
            if (operation.BodyFlag is { } flag)
            {
                body.Raise(flag);
            }

            using var content = body.CreateContent();

            // What has to be waited for is a file, if anything.
            var bytes = content.ReadAsByteArrayAsync(CancellationToken.None).GetAwaiter().GetResult();
            _values.Add(new BodyValue(content.Headers.ContentType?.ToString() ?? "", bytes));
        }
    }

    public bool Match(RecordedRequest request) => IsEmpty || _values.Exists(value => value.IsOf(request, Pages));
}
