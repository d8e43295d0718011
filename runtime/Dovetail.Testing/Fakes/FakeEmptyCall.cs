using System.Net;
using Dovetail.Http.Internal;
using Dovetail.Testing.Internal;

namespace Dovetail.Testing;

/// <summary>What calls answer that give nothing back.</summary>
public sealed class FakeEmptyCall : FakeAnswers<FakeEmptyCall>
{
    internal FakeEmptyCall(FakeSetUp setUp)
        : base(setUp)
    {
    }

    /// <summary>Answers that it is done.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The set-up.</returns>
    public FakeEmptyCall Succeeds(HttpStatusCode status = HttpStatusCode.NoContent) => Add(new BodyAnswer(_ => new WrittenBody([], "", (int)status)) { Delay = Delay });
}
