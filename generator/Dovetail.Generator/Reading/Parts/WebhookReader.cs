using Dovetail.Generator.Reading.References;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Reading.Parts;

/// <summary>Reads the requests that a server sends.</summary>
internal sealed class WebhookReader(ReadingContext context, OperationReader operations)
{
    /// <summary><c>webhooks</c>, and of <c>x-webhooks</c>, as documents before 3.1 have it, those of other names.</summary>
    public IReadOnlyList<SpecWebhook> Read(Place root)
    {
        var standard = context.Entries(root, "webhooks").ToList();
        var names = new HashSet<string>(standard.Select(entry => entry.Name), StringComparer.Ordinal);
        return
        [
            .. standard.SelectMany(entry => ReadItem(entry.Name, entry.Name, entry.Value)),
            .. context.Entries(root, "x-webhooks")
                .Where(entry => !names.Contains(entry.Name))
                .SelectMany(entry => ReadItem(entry.Name, entry.Name, entry.Value))
                .Select(webhook => webhook with { IsExtension = true }),
        ];
    }

    /// <summary>The callbacks of an operation. Those that callbacks have themselves are not read: there need be no end to them.</summary>
    public IReadOnlyList<SpecWebhook> ReadCallbacks(Place operation)
    {
        var callbacks = new List<SpecWebhook>();
        foreach (var (name, place) in context.Entries(operation, "callbacks"))
        {
            foreach (var (expression, item) in context.Follow(place, "a callback")?.Entries ?? [])
            {
                if (!expression.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
                {
                    callbacks.AddRange(ReadItem(name, expression, item));
                }
            }
        }

        return callbacks;
    }

    private IEnumerable<SpecWebhook> ReadItem(string name, string path, Place item)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        return operations.ReadSent(path, item).Select(operation => new SpecWebhook(name, operation));
    }
}
