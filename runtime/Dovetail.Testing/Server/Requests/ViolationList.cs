using Dovetail.Generator.Reading.Nodes;
using Dovetail.Testing.Server.Documents;
using Dovetail.Testing.Server.Schemas;

namespace Dovetail.Testing.Server.Requests;

/// <summary>Collects what is wrong with one request.</summary>
internal sealed class ViolationList(string request, ContractOperation? operation)
{
    private readonly List<ContractViolation> _violations = [];

    public IReadOnlyList<ContractViolation> Violations => _violations;

    public void Add(string place, string reason, SpecNode? rule, int status = 400, string path = "") => _violations.Add(new ContractViolation
    {
        Operation = operation?.Name,
        Request = request,
        Place = place,
        Path = path,
        Reason = reason,
        Status = status,
        Document = rule?.Text.Path,
        Line = rule is null ? 0 : rule.Location.StartLine + 1,
    });

    public void Add(string place, IEnumerable<SchemaFault> faults)
    {
        foreach (var fault in faults)
        {
            Add(place, fault.Reason, fault.Rule, path: fault.Path);
        }
    }
}
