using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Webhooks;

/// <summary>A webhook with what was made of it.</summary>
/// <param name="Source">As the document has it.</param>
/// <param name="Name">Its name in C#: <c>OrderPaid</c>.</param>
/// <param name="Model">What reads it.</param>
internal sealed record BuiltWebhook(SpecWebhook Source, string Name, WebhookModel Model);
