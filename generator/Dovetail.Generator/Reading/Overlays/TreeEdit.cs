using System.Globalization;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;

namespace Dovetail.Generator.Reading.Overlays;

/// <summary>The places of a tree that change, as a tree of their steps. Nodes never change: those on the way are made anew.</summary>
internal sealed class TreeEdit
{
    private readonly Dictionary<string, TreeEdit> _below = new(StringComparer.Ordinal);
    private bool _isTarget;

    public static TreeEdit Of(IEnumerable<Place> targets)
    {
        var root = new TreeEdit();
        foreach (var target in targets)
        {
            var edit = root;
            foreach (var token in target.Pointer.Tokens())
            {
                if (!edit._below.TryGetValue(token, out var next))
                {
                    next = new TreeEdit();
                    edit._below.Add(token, next);
                }

                edit = next;
            }

            edit._isTarget = true;
        }

        return root;
    }

    /// <param name="node">The root of the tree.</param>
    /// <param name="change">Changes a target, inner ones before outer ones; null removes it.</param>
    /// <remarks>As deep as the tree, whose depth is bounded.</remarks>
    public SpecNode? Apply(SpecNode node, Func<SpecNode, SpecNode?> change)
    {
        var edited = _below.Count == 0 ? node : node switch
        {
            SpecMapping mapping => ApplyTo(mapping, change),
            SpecSequence sequence => ApplyTo(sequence, change),
            _ => node,
        };
        return _isTarget ? change(edited) : edited;
    }

    private SpecMapping ApplyTo(SpecMapping mapping, Func<SpecNode, SpecNode?> change)
    {
        var entries = new List<SpecEntry>(mapping.Entries.Count);
        foreach (var entry in mapping.Entries)
        {
            if (!_below.TryGetValue(entry.Name, out var edit))
            {
                entries.Add(entry);
            }
            else if (edit.Apply(entry.Value, change) is { } value)
            {
                entries.Add(new SpecEntry(entry.Key, value));
            }
        }

        return new SpecMapping(mapping.Text, mapping.Start, mapping.Length, [.. entries]);
    }

    private SpecSequence ApplyTo(SpecSequence sequence, Func<SpecNode, SpecNode?> change)
    {
        var items = new List<SpecNode>(sequence.Items.Count);
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            if (!_below.TryGetValue(i.ToString(CultureInfo.InvariantCulture), out var edit))
            {
                items.Add(sequence.Items[i]);
            }
            else if (edit.Apply(sequence.Items[i], change) is { } item)
            {
                items.Add(item);
            }
        }

        return new SpecSequence(sequence.Text, sequence.Start, sequence.Length, [.. items]);
    }
}
