using Dovetail.Generator.Building.Limits;
using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Building.Limits;

/// <summary>
/// The limits of a document or of an operation, as documents write them: <c>x-ratelimit: { limit: 100, window: 60s }</c>, a list of such, <c>x-rate-limit: 100/minute</c>,
/// or <c>x-ratelimit-limit: 100</c> and <c>x-ratelimit-window: 60</c> beside each other.
/// </summary>
internal static class RateLimitBuilder
{
    private const string Prefix = "xratelimit";

    private static readonly string[] Groups = ["group", "bucket", "category"];

    /// <summary>The limits. What can not be kept is a finding.</summary>
    public static EquatableArray<RateLimitModel> Build(SpecMapping node, FindingList findings)
    {
        var limits = new List<RateLimitModel>();
        var flat = new LimitWords();
        SpecNode? place = null;
        foreach (var (entry, ending) in Extensions(node))
        {
            if (ending is "" or "s")
            {
                Add(entry.Value, limits, findings);
            }
            else if (!Groups.Contains(ending))
            {
                flat.Add(ending, entry.Value);
                place = entry.Value;
            }
        }

        if (LimitBuilder.Speaks(flat))
        {
            Keep(LimitBuilder.TryBuild(flat), place!, limits, findings);
        }

        return limits.ToEquatableArray();
    }

    /// <summary>
    /// What operations that share a limit have in common: <c>x-ratelimit-category</c>, a vendor's <c>x-acme-ratelimit-bucket</c>, or a limit's own
    /// <c>group</c>; null where nothing says.
    /// </summary>
    public static string? GroupOf(SpecMapping node)
    {
        foreach (var entry in node.Entries)
        {
            var name = entry.Name.StartsWith("x-", StringComparison.OrdinalIgnoreCase) ? LimitWords.Normalize(entry.Name) : "";
            var group = Array.Exists(Groups, word => name.EndsWith("ratelimit" + word, StringComparison.Ordinal)) ? (entry.Value as SpecScalar)?.Value
                : name is Prefix or Prefix + "s" && entry.Value is SpecMapping limit ? LimitWords.Of(limit).Text(Groups)
                : null;
            if (!string.IsNullOrWhiteSpace(group))
            {
                return group;
            }
        }

        return null;
    }

    private static IEnumerable<(SpecEntry Entry, string Ending)> Extensions(SpecMapping node) =>
        from entry in node.Entries
        where entry.Name.StartsWith("x-", StringComparison.OrdinalIgnoreCase)
        let name = LimitWords.Normalize(entry.Name)
        where name.StartsWith(Prefix, StringComparison.Ordinal)
        select (entry, name.Substring(Prefix.Length));

    private static void Add(SpecNode value, List<RateLimitModel> limits, FindingList findings)
    {
        foreach (var one in value is SpecSequence several ? several.Items : [value])
        {
            if (one is SpecMapping mapping)
            {
                var words = LimitWords.Of(mapping);
                if (LimitBuilder.Speaks(words))
                {
                    Keep(LimitBuilder.TryBuild(words), one, limits, findings);
                }
            }
            else
            {
                Keep(one is SpecScalar text ? LimitBuilder.TryBuild(text.Value) : null, one, limits, findings);
            }
        }
    }

    private static void Keep(RateLimitModel? limit, SpecNode place, List<RateLimitModel> limits, FindingList findings)
    {
        if (limit is null)
        {
            findings.Add(Findings.RateLimitLeftOut(place.Location));
        }
        else if (!limits.Contains(limit))
        {
            limits.Add(limit);
        }
    }
}
