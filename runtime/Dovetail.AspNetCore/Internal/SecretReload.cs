using Dovetail.Webhooks;
using Microsoft.Extensions.Primitives;

namespace Dovetail.AspNetCore.Internal;

/// <summary>Secrets that change in the configuration hold from the next request on. Ones that can not be used change nothing, and are told.</summary>
internal static class SecretReload
{
    public static void Follow(WebhookSection settings, WebhookOptions options, WebhookDispatcher dispatcher)
    {
        if (settings.Section is not { } section || settings.Secrets.Count == 0)
        {
            return;
        }

        WebhookSecret[] own = [.. options.Secrets.Except(settings.Secrets)];
        ChangeToken.OnChange(section.GetReloadToken, () =>
        {
            var changed = new WebhookSection(section);
            var secrets = changed.ReadSecrets(options.Scheme!.SecretEncoding);
            if (changed.Failures.Count > 0 || !dispatcher.TryRotate([.. secrets, .. own]))
            {
                dispatcher.RefuseSecrets();
            }
        });
    }
}
