namespace Dovetail.Http.Settings;

/// <summary>What limits and repeats one call: as its caller says, else its operation, else the view or the client.</summary>
internal readonly record struct CallPolicy(TimeSpan Total, TimeSpan Attempt, TimeSpan Idle, int MaxRetries, bool? Idempotent)
{
    public static CallPolicy Of(ApiSettings settings, string operation, RequestOptions? options)
    {
        var own = settings.Operations.GetValueOrDefault(operation);
        var attempt = own?.AttemptTimeout ?? settings.Timeouts.Attempt;
        return new CallPolicy(
            options?.Timeout ?? own?.Timeout ?? settings.Timeouts.Total,
            attempt,
            settings.Timeouts.Idle,
            options?.MaxRetries ?? own?.MaxRetries ?? (settings.Retry.Enabled ? settings.Retry.MaxRetries : 0),
            own?.Idempotent);
    }
}
