using System.Net;

namespace Dovetail.Batching.Internal;

/// <summary>What came for several items.</summary>
internal sealed record BulkReply(HttpStatusCode StatusCode, ApiHeaders Headers, ReadOnlyMemory<byte> Body);
