using Dovetail.Generator.Common;
using Dovetail.Generator.Customizing;
using Dovetail.Generator.Diagnostics;

namespace Dovetail.Generator.Building.Changes;

/// <summary>What the user changes of a document, and what becomes of it: told at the attribute, or at the document for an option.</summary>
/// <param name="customization">What his attributes say.</param>
/// <param name="path">The document.</param>
/// <param name="findings">Receives what is wrong with options.</param>
internal sealed class ChangeNotes(Customization customization, string path, FindingList findings)
{
    private readonly List<CustomizingFinding> _findings = [];
    private readonly List<string> _claimed = [];

    public Customization Customization { get; } = customization;

    public CustomizingOutcome ToOutcome() => new(_claimed.ToEquatableArray(), _findings.Distinct().ToEquatableArray());

    /// <summary>The class belongs to this document.</summary>
    public void Claim(string part) => _claimed.Add(part);

    /// <summary>There is no such thing.</summary>
    /// <param name="source">Where it is named.</param>
    /// <param name="reason">What is not there.</param>
    /// <param name="name">The name.</param>
    /// <param name="nearest">What was meant, perhaps; null for nothing.</param>
    public void Unmatched(ChangeSource source, string reason, string name, string? nearest)
    {
        if (source.Part is { } part)
        {
            _findings.Add(CustomizingFindings.Unmatched(part, source.Place, reason, name, nearest));
        }
        else
        {
            Add(source, reason + CustomizingFindings.DidYouMean(nearest), CustomizingFindings.Unfit);
        }
    }

    /// <summary>There is, and the change does not fit it.</summary>
    public void Unfit(ChangeSource source, string reason) => Add(source, reason, CustomizingFindings.Unfit);

    /// <summary>Another change says it already.</summary>
    public void Repeated(ChangeSource source, string what, ChangeSource other)
    {
        if (source.Part is { } part)
        {
            var by = other.Part is { } name ? $"another attribute of '{name}'" : $"the option {other.Option!.Value.Option}";
            _findings.Add(CustomizingFindings.Repeated(part, source.Place, what, by));
        }
        else if (other.Part is { } attribute)
        {
            _findings.Add(CustomizingFindings.Overridden(attribute, other.Place, source.Option!.Value.Option, source.Option!.Value.Entry));
        }
        else
        {
            Unfit(source, $"{what} stands in the option already: the first entry counts");
        }
    }

    /// <summary>The attribute wins over an option, which says something else.</summary>
    public void Overridden(ChangeSource source, string option, string value) => _findings.Add(CustomizingFindings.Overridden(source.Part!, source.Place, option, value));

    private void Add(ChangeSource source, string reason, Func<string, int, string, CustomizingFinding> finding)
    {
        if (source.Option is var (option, entry))
        {
            findings.Add(Findings.UnreadableOption(option, entry, reason, SpecLocation.StartOf(path)));
        }
        else
        {
            _findings.Add(finding(source.Part!, source.Place, reason));
        }
    }
}
