using System.Net;
using System.Reflection;
using Dovetail.Generator.Reading;
using Dovetail.Http;
using Dovetail.Testing.Server;
using Dovetail.Testing.Server.Answers;
using Dovetail.Testing.Server.Documents;
using Dovetail.Testing.Server.Requests;

namespace Dovetail.Testing;

/// <summary>
/// A server made of an OpenAPI document, for tests of clients: it holds each request against the document and answers with valid examples. In the process it is the
/// client's <see cref="HttpMessageHandler"/>; <see cref="StartAsync"/> opens a port for it. Safe for many threads.
/// </summary>
public class ApiTestServer : HttpMessageHandler, IAsyncDisposable
{
    private readonly object _gate = new();
    private readonly Contract _contract;
    private readonly AnswerBook _answers;
    private readonly ApiTestServerOptions _options;
    private readonly List<TestServerRequest> _requests = [];
    private TestListener? _listener;
    private bool _isDisposed;

    /// <summary>Makes a server of a document in a file.</summary>
    /// <param name="document">Its path; a relative one from the current folder, or else from the folder of the test's program.</param>
    /// <param name="options">How it behaves.</param>
    /// <exception cref="TestDocumentException">The document can not be read.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    protected ApiTestServer(string document, ApiTestServerOptions? options = null)
        : this(new DiskFiles(), DiskFiles.Find(document), options, [])
    {
    }

    /// <summary>Makes a server of a document that an assembly has, and of the files that it refers to. Generated servers call it.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="document">The document's name in it.</param>
    /// <param name="options">How it behaves.</param>
    /// <param name="overlays">What changes the document, and others that it refers to: paths from the document; null for the document itself.</param>
    /// <exception cref="TestDocumentException">The document can not be read, or is not there.</exception>
    protected ApiTestServer(Assembly assembly, string document, ApiTestServerOptions? options, params (string Overlay, string? Document)[] overlays)
        : this(new EmbeddedFiles(assembly), document, options, overlays)
    {
    }

    private ApiTestServer(IFileSource source, string document, ApiTestServerOptions? options, (string Overlay, string? Document)[] overlays)
        : this(DocumentFiles.Load(source, document, overlays, options?.Overlays ?? []), options)
    {
    }

    private ApiTestServer(IReadOnlyList<SourceFile> files, ApiTestServerOptions? options)
    {
        _options = options ?? new ApiTestServerOptions();
        _contract = Contract.Load(files);
        _answers = new AnswerBook(_contract);
        DocumentFindings = [.. _contract.Findings.Select(FindingText.Of)];
    }

    /// <summary>What is wrong with the document, as far as it could be read all the same: <c>shop.yaml(12,5): DOVE0002: …</c>.</summary>
    public IReadOnlyList<string> DocumentFindings { get; }

    /// <summary>The address of its port; null where it has none.</summary>
    public Uri? Address => _listener?.Address;

    /// <summary>The requests so far, in their order.</summary>
    public IReadOnlyList<TestServerRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>What the document does not allow in the requests so far.</summary>
    public IReadOnlyList<ContractViolation> Violations => [.. Requests.SelectMany(static request => request.Violations)];

    /// <summary>Makes a server of a document in a file, and of the files that it refers to.</summary>
    /// <param name="path">Its path; a relative one from the current folder, or else from the folder of the test's program.</param>
    /// <param name="options">How it behaves.</param>
    /// <exception cref="TestDocumentException">The document can not be read.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static ApiTestServer FromDocument(string path, ApiTestServerOptions? options = null) => new(path, options);

    /// <summary>Makes a server of a document in a text.</summary>
    /// <param name="text">The document, in JSON or YAML.</param>
    /// <param name="options">How it behaves.</param>
    /// <exception cref="TestDocumentException">The document can not be read.</exception>
    public static ApiTestServer FromText(string text, ApiTestServerOptions? options = null) =>
        new(DocumentFiles.Load(new DiskFiles(), new SourceFile(Path.GetFullPath("openapi"), text), [], options?.Overlays ?? []), options);

    /// <summary>From now on, an operation is answered with a status of its own, and an example of the document's.</summary>
    /// <param name="operation">The <c>operationId</c>, or method and path template: <c>GET /orders/{id}</c>.</param>
    /// <param name="status">A status that the document has for the operation, by itself, by its range or by <c>default</c>.</param>
    /// <param name="json">The body, which the response's schema must take; made from the document by default.</param>
    /// <exception cref="ArgumentException">There is no such operation, or the document does not allow the answer.</exception>
    public ApiTestServer Answer(string operation, int status, string? json = null) => Answer(operation, new TestAnswer { Status = status, Json = json });

    /// <summary>From now on, an operation is answered so.</summary>
    /// <exception cref="ArgumentException">There is no such operation, or the document does not allow the answer.</exception>
    public ApiTestServer Answer(string operation, TestAnswer answer) => Add(operation, answer, isOnce: false);

    /// <summary>The next request of an operation is answered so; those after it by what was said next, and then as before.</summary>
    /// <exception cref="ArgumentException">There is no such operation, or the document does not allow the answer.</exception>
    public ApiTestServer AnswerNext(string operation, TestAnswer answer) => Add(operation, answer, isOnce: true);

    /// <summary>Throws where there were violations.</summary>
    /// <exception cref="ContractViolationException">The requests so far had violations.</exception>
    public void AssertNoViolations()
    {
        if (Violations is { Count: > 0 } violations)
        {
            throw new ContractViolationException(violations);
        }
    }

    /// <summary>Opens a free port of the loopback interface, until the server is disposed; once it is open the same one is said again.</summary>
    /// <returns>The address, for <see cref="ApiClientOptions.BaseAddress"/>.</returns>
    public async Task<Uri> StartAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _listener ??= await TestListener.StartAsync(Handle, _options.MaxBodyBytes, cancellationToken).ConfigureAwait(false);
        return _listener.Address;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_listener is { } listener)
        {
            _listener = null;
            await listener.DisposeAsync().ConfigureAwait(false);
        }

        Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts a server, and disposes it where that fails. Generated servers call it.</summary>
    /// <typeparam name="TServer">The server.</typeparam>
    /// <param name="server">The server.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>The server, which listens.</returns>
    protected static async Task<TServer> StartNewAsync<TServer>(TServer server, CancellationToken cancellationToken)
        where TServer : ApiTestServer
    {
        ArgumentNullException.ThrowIfNull(server);
        try
        {
            await server.StartAsync(cancellationToken).ConfigureAwait(false);
            return server;
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Makes a client of this server. What its options do not say is as a test wants it. Generated servers call it.</summary>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <typeparam name="TOptions">Its options.</typeparam>
    /// <param name="options">New options.</param>
    /// <param name="configure">Changes them; null for nothing.</param>
    /// <returns>The client, which belongs to the caller.</returns>
    /// <exception cref="ApiConfigurationException">The options can not work.</exception>
    protected TClient CreateClient<TClient, TOptions>(TOptions options, Action<TOptions>? configure)
        where TClient : class, IApiClient<TClient>
        where TOptions : ApiClientOptions
    {
        ArgumentNullException.ThrowIfNull(options);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        configure?.Invoke(options);
        ClientOfTest.Complete(options, TClient.Description, Address, this);
        return TClient.Create(ApiConnection.Create(TClient.Description, options));
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var arrived = await ArrivalReader.ReadAsync(request, _options.MaxBodyBytes, cancellationToken).ConfigureAwait(false);
        var answer = Handle(arrived);
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { RequestMessage = request, Content = new ByteArrayContent(answer.Body.ToArray()) };
        if (answer.ContentType is { } mediaType)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        }

        foreach (var (name, value) in answer.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            _listener?.DisposeAsync().AsTask().GetAwaiter().GetResult();
            if (_options.AssertsOnDispose)
            {
                AssertNoViolations();
            }
        }

        base.Dispose(disposing);
    }

    private ApiTestServer Add(string operation, TestAnswer answer, bool isOnce)
    {
        ArgumentNullException.ThrowIfNull(answer);
        lock (_gate)
        {
            _answers.Add(operation, answer, isOnce);
        }

        return this;
    }

    /// <summary>One request at a time: the document's nodes are indexed while they are read.</summary>
    private MadeAnswer Handle(Arrived request)
    {
        lock (_gate)
        {
            var result = RequestCheck.Run(_contract, request);
            _requests.Add(new TestServerRequest(request.Method, request.Path + request.Query, result.Operation?.Name, request.Headers, request.Body, result.Violations));
            return result.Operation is null || (result.Violations.Count > 0 && _options.RefusesViolations) ? ProblemAnswer.Of(result) : _answers.Make(result.Operation, request);
        }
    }
}
