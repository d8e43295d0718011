namespace Dovetail.Authentication.OAuth;

/// <summary>Asks for a device code, shows it, and asks for the token until the user has agreed (RFC 8628 3.4, 3.5).</summary>
internal sealed class DeviceSignIn(TokenClient client, Func<DeviceCode, CancellationToken, Task> prompt)
{
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromMinutes(1);

    private TimeProvider Time => client.Registration.Time;

    public async Task<TokenAnswer> RunAsync(CancellationToken cancellationToken)
    {
        var endpoint = await client.Server.DeviceEndpointAsync(cancellationToken).ConfigureAwait(false);
        var reply = await client.SendAsync(endpoint, [.. Scope(), .. client.Registration.Parameters], isRepeatable: true, cancellationToken).ConfigureAwait(false);
        if (!reply.IsSuccess)
        {
            throw OAuthFaults.Refused(reply, endpoint.Authority, client.Secrets([]));
        }

        var (device, code) = Read(reply, endpoint);
        await prompt(code, cancellationToken).ConfigureAwait(false);
        return await PollAsync(device, Interval(reply), code.ExpiresOn, cancellationToken).ConfigureAwait(false);
    }

    private async Task<TokenAnswer> PollAsync(string device, TimeSpan interval, DateTimeOffset end, CancellationToken cancellationToken)
    {
        KeyValuePair<string, string>[] grant = [new("grant_type", "urn:ietf:params:oauth:grant-type:device_code"), new("device_code", device)];
        while (true)
        {
            await Task.Delay(interval, Time, cancellationToken).ConfigureAwait(false);
            if (Time.GetUtcNow() >= end)
            {
                throw new AuthenticationFailedException("The user did not sign in before the device code ended.") { OAuthError = "expired_token" };
            }

            try
            {
                return await client.RequestAsync(grant, isRepeatable: false, cancellationToken).ConfigureAwait(false);
            }
            catch (AuthenticationFailedException e) when (e.OAuthError == "authorization_pending")
            {
            }
            catch (AuthenticationFailedException e) when (e.OAuthError == "slow_down")
            {
                // For this and all later requests.
                interval += TimeSpan.FromSeconds(5);
            }
            catch (AuthenticationFailedException e) when (e.StatusCode is null)
            {
                // No answer: as RFC 8628 3.5 asks, slower from now on.
                interval = interval * 2 < LongestInterval ? interval * 2 : LongestInterval;
            }
        }
    }

    private (string Device, DeviceCode Code) Read(OAuthReply reply, Uri endpoint)
    {
        var seconds = Math.Min(reply.Seconds("expires_in") ?? 0, LongestWait.TotalSeconds);
        if (reply.Text("device_code") is not { Length: > 0 } device
            || reply.Text("user_code") is not { Length: > 0 and < 100 } user
            || user.Any(char.IsControl)
            || Address(reply, "verification_uri") is not { } address
            || seconds <= 0)
        {
            throw OAuthFaults.Malformed(reply, endpoint.Authority, "holds no usable device code");
        }

        return (device, new DeviceCode(user, address, Address(reply, "verification_uri_complete"), Time.GetUtcNow() + TimeSpan.FromSeconds(seconds)));
    }

    /// <summary>Web addresses only: what a user is asked to open must not start a program.</summary>
    private static Uri? Address(OAuthReply reply, string name) =>
        Uri.TryCreate(reply.Text(name), UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address : null;

    private static TimeSpan Interval(OAuthReply reply) =>
        reply.Seconds("interval") is >= 1 and var seconds ? TimeSpan.FromSeconds(Math.Min(seconds, LongestInterval.TotalSeconds)) : DefaultInterval;

    private IEnumerable<KeyValuePair<string, string>> Scope() =>
        client.Registration.Scopes is { Length: > 0 } scopes ? [new("scope", string.Join(' ', scopes))] : [];
}
