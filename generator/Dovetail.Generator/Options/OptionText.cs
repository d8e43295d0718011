using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;

namespace Dovetail.Generator.Options;

/// <summary>What the user wrote, and where what is wrong with it is told.</summary>
internal sealed record OptionText(string Key, string Value, SpecLocation? Place, FindingList Findings)
{
    private static readonly char[] Separators = [',', '|'];

    /// <summary>One of the names of an enum, without regard to case; <paramref name="otherwise"/> and a finding where it is none.</summary>
    public TEnum OneOf<TEnum>(TEnum otherwise)
        where TEnum : struct, Enum
    {
        var names = Enum.GetNames(typeof(TEnum));
        if (names.FirstOrDefault(name => name.Equals(Value, StringComparison.OrdinalIgnoreCase)) is { } chosen)
        {
            return (TEnum)Enum.Parse(typeof(TEnum), chosen);
        }

        Findings.Add(Diagnostics.Findings.UnreadableOption(Key, Value, "it is one of " + string.Join(", ", names.Select(name => name.ToLowerInvariant())), Place));
        return otherwise;
    }

    /// <summary>Whether it is <c>true</c>, without regard to case; a finding where it is neither that nor <c>false</c>.</summary>
    public bool IsTrue()
    {
        if (bool.TryParse(Value, out var value))
        {
            return value;
        }

        Findings.Add(Diagnostics.Findings.UnreadableOption(Key, Value, "it is true or false", Place));
        return false;
    }

    /// <summary>A list of outputs; what is none is a finding and left out.</summary>
    public OutputKinds ToOutputs(OutputKinds otherwise)
    {
        var outputs = Value
            .Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            .Aggregate((OutputKinds)0, (read, item) => read | (this with { Value = item.Trim() }).OneOf((OutputKinds)0));
        return outputs == 0 ? otherwise : outputs;
    }

    /// <summary>A word that stands for filters, or a list of them.</summary>
    public EquatableArray<OperationFilter> ToFilters(params (string Word, EquatableArray<OperationFilter> Filters)[] words)
    {
        foreach (var (word, filters) in words)
        {
            if (word.Equals(Value, StringComparison.OrdinalIgnoreCase))
            {
                return filters;
            }
        }

        return ToFilters();
    }

    /// <summary>A list of filters; what is none is a finding and left out.</summary>
    public EquatableArray<OperationFilter> ToFilters()
    {
        var filters = new List<OperationFilter>();
        foreach (var item in Value.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (OperationFilterReader.TryRead(item.Trim()) is { } filter)
            {
                filters.Add(filter);
            }
            else
            {
                Findings.Add(Diagnostics.Findings.UnreadableOption(Key, item.Trim(), OperationFilterReader.Expected(item.Trim()), Place));
            }
        }

        return filters.ToEquatableArray();
    }

    /// <summary>A list of entries, each read by itself; what is none is a finding and left out.</summary>
    /// <param name="read">Reads one; null where it is none.</param>
    /// <param name="expected">How one should look.</param>
    public EquatableArray<T> ToEntries<T>(Func<string, T?> read, string expected)
        where T : class, IEquatable<T>
    {
        var entries = new List<T>();
        foreach (var item in Value.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(item => item.Trim()).Where(item => item.Length > 0))
        {
            if (read(item) is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                Findings.Add(Diagnostics.Findings.UnreadableOption(Key, item, expected, Place));
            }
        }

        return entries.ToEquatableArray();
    }

    /// <summary>Entries about paging, separated by <c>|</c> alone; what is none is a finding and left out.</summary>
    public EquatableArray<PagingEntry> ToPaging()
    {
        var entries = new List<PagingEntry>();
        foreach (var item in Value.Split('|').Where(item => !string.IsNullOrWhiteSpace(item)))
        {
            var (entry, fault) = PagingEntryReader.Read(item);
            if (entry is not null)
            {
                entries.Add(entry);
            }
            else
            {
                Findings.Add(Diagnostics.Findings.UnreadableOption(Key, item.Trim(), fault!, Place));
            }
        }

        return entries.ToEquatableArray();
    }
}
