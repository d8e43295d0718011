using Dovetail.Generator.Common;

namespace Dovetail.Generator.Diagnostics;

/// <summary>Collects the findings of one run over one spec; each finding is kept once.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> _findings = [];
    private readonly HashSet<Finding> _known = [];

    public void Add(Finding finding)
    {
        if (_known.Add(finding))
        {
            _findings.Add(finding);
        }
    }

    public EquatableArray<Finding> ToEquatableArray() => _findings.ToEquatableArray();
}
