using System.Collections.Immutable;
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

/// <summary>Who owns which namespace, where several specs want the same one: the first by path.</summary>
internal sealed record NamespaceClaims(EquatableArray<NamespaceClaim> Claims)
{
    public static NamespaceClaims Of(ImmutableArray<NamespaceClaim> claims) =>
        new(claims.Where(claim => claim.Namespace is not null).OrderBy(claim => claim.Path, StringComparer.Ordinal).ToEquatableArray());

    /// <remarks>Without regard to case, as file names of the output are compared so.</remarks>
    public string OwnerOf(string name) =>
        Claims.First(claim => string.Equals(claim.Namespace, name, StringComparison.OrdinalIgnoreCase)).Path;
}
