using System.Globalization;
using Dovetail.Generator.Common;

namespace Dovetail.Generator.Options;

/// <summary>Reads entries of <c>dovetail_paging</c>.</summary>
internal static class PagingEntryReader
{
    public const string None = "none";
    public const string Link = "link";

    /// <summary>How the next page is asked for: one of them, or <c>next</c> alone.</summary>
    public static readonly string[] Positions = ["cursor", "page", "offset", "last"];

    /// <summary>All that an entry can say with a value.</summary>
    public static readonly string[] Names = [.. Positions, "next", "items", "size", "more", "total", "key", "first"];

    /// <returns>The entry; null with what is wrong with it.</returns>
    public static (PagingEntry? Entry, string? Fault) Read(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || OperationFilterReader.TryRead(words[0]) is not { Subject: not FilterSubject.Webhook } filter)
        {
            return (null, "an entry names operations and how they page, as in operation:listThings cursor=page_token next=/next, or operation:listThings none");
        }

        var settings = new List<PagingSetting>();
        foreach (var word in words.Skip(1))
        {
            var equals = word.IndexOf('=');
            var name = (equals < 0 ? word : word.Substring(0, equals)).ToLowerInvariant();
            var setting = new PagingSetting(name, equals < 0 ? "" : word.Substring(equals + 1));
            if (FaultOf(setting) is { } fault)
            {
                return (null, fault);
            }

            settings.Add(setting);
        }

        var positions = settings.Count(setting => Positions.Contains(setting.Name) || setting.Name == Link);
        return positions > 1 || (settings.Count > 1 && settings.Any(setting => setting.Name == None))
            ? (null, $"of {string.Join(", ", Positions)}, {Link} and {None} an entry has one")
            : (new PagingEntry(filter, settings.ToEquatableArray()), null);
    }

    private static string? FaultOf(PagingSetting setting)
    {
        if (setting.Name is None or Link)
        {
            return setting.Value.Length == 0 ? null : $"'{setting.Name}' has no value";
        }

        if (!Names.Contains(setting.Name))
        {
            var nearest = NearestName.Of(setting.Name, Names.Concat([None, Link]));
            return $"'{setting.Name}' is not known" + (nearest is null ? "" : $", did you mean '{nearest}'?");
        }

        return setting.Value.Length == 0 || (setting.Name == "first" && !int.TryParse(setting.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? $"'{setting.Name}' has no such value"
            : null;
    }
}
