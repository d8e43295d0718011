using Dovetail.Testing.Server.Documents;

namespace Dovetail.Testing.Server.Requests;

/// <summary>What came of checking a request.</summary>
/// <param name="Operation">The operation that it means; null for none.</param>
/// <param name="Violations">What is wrong.</param>
/// <param name="Methods">The methods of a path that has not the one of the request.</param>
/// <param name="Challenges">Values of <c>WWW-Authenticate</c>, where a credential is missing.</param>
internal sealed record CheckedRequest(ContractOperation? Operation, IReadOnlyList<ContractViolation> Violations, IReadOnlyList<string> Methods, IReadOnlyList<string> Challenges);
