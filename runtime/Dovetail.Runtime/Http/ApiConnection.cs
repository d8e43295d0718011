using Dovetail.Health;
using Dovetail.Http.Internal;
using Dovetail.Http.Pipeline;
using Dovetail.Http.Settings;
using Dovetail.Serialization;
using Dovetail.Telemetry;

namespace Dovetail.Http;

/// <summary>
/// A client's connection to its API: settings, credential and transport. A view (<see cref="With"/>) has settings of its own and shares all else.
/// Safe for any number of calls at once. After it is disposed, calls under way come to their end, and new ones fail with <see cref="ObjectDisposedException"/>.
/// </summary>
public sealed class ApiConnection : IDisposable, IAsyncDisposable
{
    private readonly SettingsSource _settings;
    private readonly ConnectionCore _core;
    private readonly bool _isView;

    private ApiConnection(SettingsSource settings, ConnectionCore core, bool isView)
    {
        _settings = settings;
        _core = core;
        _isView = isView;
    }

    internal ApiDescription Description => _core.Description;

    internal ApiSettings Settings => _settings.Current;

    internal ApiLayer Pipeline => _core.Pipeline;

    internal TimeProvider Time => _core.Time;

    internal ClientTelemetry Telemetry => _core.Telemetry;

    internal ClientHealth Health => _core.Health;

    /// <summary>Connects a client.</summary>
    /// <param name="description">The API.</param>
    /// <param name="options">The client's options.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="ApiConfigurationException">The options can not work; all that is wrong with them is told at once.</exception>
    public static ApiConnection Create(ApiDescription description, ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(options);
        return Create(description, options, new SettingsSource(SettingsBuilder.Build(description, options)));
    }

    /// <summary>
    /// Connects a client as the environment says: <c>PREFIX_BASE_URL</c>, <c>PREFIX_API_KEY</c>, <c>PREFIX_TOKEN</c>, <c>PREFIX_USERNAME</c> and <c>PREFIX_PASSWORD</c>,
    /// <c>PREFIX_CLIENT_ID</c> and <c>PREFIX_CLIENT_SECRET</c> (OAuth 2.0 client credentials, at the authorization server of the API's description, or at
    /// <c>PREFIX_TOKEN_URL</c> or <c>PREFIX_ISSUER</c>, with <c>PREFIX_SCOPES</c>). Each secret may be given as a file, <c>PREFIX_API_KEY_FILE</c>, which is read again when
    /// it changes. What the options say goes before.
    /// </summary>
    /// <param name="description">The API.</param>
    /// <param name="options">What the environment does not say.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="ApiConfigurationException">Variables are missing; all of them are named.</exception>
    public static ApiConnection FromEnvironment(ApiDescription description, ApiClientOptions options) =>
        FromEnvironment(description, options, Environment.GetEnvironmentVariable);

    /// <summary>A view with settings of its own. It is cheap, and disposing it does nothing.</summary>
    /// <param name="configure">Says what is different.</param>
    /// <returns>The view.</returns>
    /// <exception cref="ApiConfigurationException">The view can not work.</exception>
    public ApiConnection With(Action<ApiClientView> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var view = new ApiClientView();
        configure(view);
        return new ApiConnection(_settings.With(new ViewBuilder(Description, view)), _core, isView: true);
    }

    /// <summary>Closes the connections, unless they are the caller's own.</summary>
    public void Dispose()
    {
        if (!_isView)
        {
            _core.Dispose();
        }
    }

    /// <summary>Closes the connections, unless they are the caller's own.</summary>
    /// <returns>When it is done.</returns>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    internal static ApiConnection Create(ApiDescription description, ApiClientOptions options, SettingsSource settings) =>
        new(settings, new ConnectionCore(description, options), isView: false);

    internal static ApiConnection FromEnvironment(ApiDescription description, ApiClientOptions options, Func<string, string?> variables)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(options);
        new EnvironmentReader(description, variables).Apply(options);
        return Create(description, options);
    }

    internal void ThrowIfDisposed() => _core.ThrowIfDisposed();

    internal JsonReadContext ReadContextOf(ApiOperation operation, ApiSettings settings) => settings.ReadingOf(operation.Id) is { } own
        ? _core.ReadContextOf(operation, own.Strict, own.Validate)
        : _core.ReadContextOf(operation, settings.Strict, settings.ValidatesResponses);
}
