using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Door.Customizing;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Door;

/// <summary>What became of one spec.</summary>
/// <param name="Path">The path of its file.</param>
/// <param name="Model">The client; null where the document allowed none.</param>
/// <param name="Report">What is to be said about it.</param>
internal sealed record CompiledSpec(string Path, ApiModel? Model, FindingReport Report)
{
    /// <summary>What became of the user's attributes about it.</summary>
    public CustomizingOutcome Customizing { get; init; } = CustomizingOutcome.None;

    public NamespaceClaim Claim => new(Path, Model?.Namespace);

    /// <summary>Tells the user's attributes about a client that was there before they were read.</summary>
    public CompiledSpec Refuse(PartMap parts)
    {
        var said = parts.For(Path, _ => Model?.Namespace ?? "");
        var clients = said.Client is { } client ? [CustomizingFindings.TooLate(client.Key, client.Source.Place, Path)] : Enumerable.Empty<CustomizingFinding>();
        var schemas = said.Schemas.Select(schema => CustomizingFindings.TooLate(schema.Key, schema.Source.Place, Path));
        var findings = clients.Concat(schemas).ToEquatableArray();
        return findings.IsEmpty ? this : this with
        {
            Customizing = Customizing with { Claimed = findings.Select(finding => finding.Part).ToEquatableArray(), Findings = findings },
        };
    }

    /// <summary>Tells that other generators do not see the client, in this compiler.</summary>
    public CompiledSpec Unseen() =>
        this with { Report = Report with { Findings = Report.Findings.Append(Findings.NotShown(SpecLocation.StartOf(Path))).ToEquatableArray() } };

    /// <summary>Withdraws the client if it shares a model of another one that is not there: it would not compile.</summary>
    public CompiledSpec Without(MissingModels missing)
    {
        var lost = Model?.SharedModels.Where(model => missing.Names.Contains(model.Name, StringComparer.Ordinal)).ToList();
        if (lost is null or { Count: 0 })
        {
            return this;
        }

        var findings = lost.Select(model => CustomizingFindings.MissingModel(model.Part, model.Place, model.Name.Replace("global::", "")));
        return this with { Model = null, Customizing = Customizing with { Findings = Customizing.Findings.Concat(findings).ToEquatableArray() } };
    }

    /// <summary>Withdraws the client if another spec came first to its namespace: their types would collide.</summary>
    public CompiledSpec Against(NamespaceClaims claims)
    {
        if (Model is null || claims.OwnerOf(Model.Namespace) == Path)
        {
            return this;
        }

        var finding = Findings.NamespaceTaken(Model.Namespace, claims.OwnerOf(Model.Namespace), Path);
        return this with { Model = null, Report = Report with { Findings = Report.Findings.Append(finding).ToEquatableArray() } };
    }
}

/// <summary>A spec and the namespace that its client wants.</summary>
internal sealed record NamespaceClaim(string Path, string? Namespace);

/// <summary>Who owns which namespace, where several specs want the same one: the first by path, of those whose models other generators see before the rest.</summary>
internal sealed record NamespaceClaims(EquatableArray<NamespaceClaim> Claims)
{
    /// <param name="early">Of clients that are written before the others are known: theirs hold.</param>
    public static NamespaceClaims Of(IEnumerable<NamespaceClaim> early, IEnumerable<NamespaceClaim> late) =>
        new(Sorted(early).Concat(Sorted(late)).ToEquatableArray());

    /// <remarks>Without regard to case, as file names of the output are compared so.</remarks>
    public string OwnerOf(string name) =>
        Claims.First(claim => string.Equals(claim.Namespace, name, StringComparison.OrdinalIgnoreCase)).Path;

    private static IEnumerable<NamespaceClaim> Sorted(IEnumerable<NamespaceClaim> claims) =>
        claims.Where(claim => claim.Namespace is not null).OrderBy(claim => claim.Path, StringComparer.Ordinal);
}
