namespace Dovetail.Generator.Naming;

/// <summary>Names that a user's code already gives a meaning to.</summary>
internal static class ReservedNames
{
    /// <summary>The public types of the namespace Dovetail, in every package. A House test holds the list against them.</summary>
    public static readonly string[] RuntimeTypes = (
        "AccessToken AccessTokenCredential AccessTokenRequest ApiAttempt ApiCall ApiCallAwaiter ApiCallContext ApiCallHandler ApiCircuit ApiCircuits "
        + "ApiClientOptions ApiClientView ApiConfigurationException ApiConnectionException ApiCredential ApiCredentialContext ApiErrorDetail ApiErrorKind "
        + "ApiErrorReport ApiException ApiHeaders ApiKeyCredential ApiMapperAttribute ApiReply ApiResponse ApiResponseException ApiServer ApiTimeoutException "
        + "ApiTimeoutKind AuthenticationFailedException AuthorizationCodeCredential AuthorizationCodeFlow AuthorizationRequest BasicCredential Batch "
        + "BatchFailedException BatchItem BatchItemException BatchOptions BatchProgress BatchResult BatchStatus BearerCredential BulkAnswer BulkOptions "
        + "CacheForward CacheMissException CacheMode CacheOptions CacheStatus CircuitBreakerOptions CircuitChangedEventArgs CircuitOpenException CircuitState "
        + "ClientAssertionKey ClientAuthentication ClientCredentialsCredential ConfiguredApiCall ConfiguredPagedCall ConfiguredStreamedCall CookieCredential "
        + "DeviceCode DeviceCodeCredential DiagnosticsOptions EncryptedTokenStore FileContent FileProgress FileResponse FileTokenStore HeaderCredential "
        + "IEndpointResolver IResponseStore ITokenRefreshLock ITokenStore IdempotencyKeyFormat IdempotencyOptions InMemoryTokenStore LocalRateLimitException LocalRateLimiter "
        + "MapAfterAttribute MapBeforeAttribute MapCaseAttribute MapConversions MapIgnoreAttribute MapMemberAttribute MapValueAttribute MappingException "
        + "MemoryResponseStore NoContent OAuthCredential OAuthOptions OpenApiClientAttribute OpenEnum OperationAttribute OperationOptions Optional Page PagedCall "
        + "PaginationLoopException PipelineOptions ProblemDetails QueryCredential RateLimit RateLimitContext RateLimitGroup RateLimitKind RateLimitOptions "
        + "RateLimitPartition RateLimitResetFormat RateLimiterUnavailableException ReadingOptions RefreshTokenCredential RequestOptions "
        + "RequestValidationException RequestViolation ResolvedEndpoint ResponseFormatException ResponseTooLargeException RetryOptions SchemaAttribute SchemaMemberAttribute "
        + "SecretCredential ServerSentEvent StreamedCall StreamedResponse TimeoutOptions TransportOptions Union UseTypeAttribute UserCredential ValidationOptions "
        + "WaitOptions WebhookVerificationException WebhookVerificationReason").Split(' ');

    /// <summary>Public types of the namespaces that the SDK imports by itself, and of Dovetail: a model of such a name would be ambiguous in every file that uses both.</summary>
    public static readonly HashSet<string> Types = new(
        ("AccessViolationException Action Activator AggregateException AppContext AppDomain ApplicationException ApplicationId ArgumentException "
        + "ArgumentNullException ArgumentOutOfRangeException ArithmeticException Array ArraySegment AsyncCallback Attribute AttributeTargets "
        + "AttributeUsageAttribute BadImageFormatException Base64FormattingOptions BinaryData BitConverter Boolean Buffer Byte CLSCompliantAttribute Char "
        + "CharEnumerator Comparison Console ConsoleColor ConsoleKey ConsoleKeyInfo Convert Converter DBNull DateOnly DateTime DateTimeKind DateTimeOffset "
        + "DayOfWeek Decimal Delegate DivideByZeroException Double DuplicateWaitObjectException Enum Environment EventArgs EventHandler Exception "
        + "FieldAccessException FlagsAttribute FormatException FormattableString Func GC GCCollectionMode Guid Half HashCode IAsyncDisposable IAsyncResult "
        + "ICloneable IComparable IConvertible ICustomFormatter IDisposable IEquatable IFormatProvider IFormattable IObservable IObserver IParsable IProgress "
        + "ISpanFormattable ISpanParsable Index IndexOutOfRangeException InsufficientMemoryException Int128 Int16 Int32 Int64 IntPtr InvalidCastException "
        + "InvalidOperationException InvalidProgramException InvalidTimeZoneException Lazy LoaderOptimization LocalDataStoreSlot MarshalByRefObject Math MathF "
        + "MemberAccessException Memory MemoryExtensions MethodAccessException MidpointRounding MissingFieldException MissingMemberException "
        + "MissingMethodException ModuleHandle MulticastDelegate MulticastNotSupportedException NotFiniteNumberException NotImplementedException "
        + "NotSupportedException NullReferenceException Nullable Object ObjectDisposedException ObsoleteAttribute OperatingSystem OperationCanceledException "
        + "OutOfMemoryException OverflowException ParamArrayAttribute PlatformID PlatformNotSupportedException Predicate Progress Random Range RankException "
        + "ReadOnlyMemory ReadOnlySpan ResolveEventArgs ResolveEventHandler RuntimeFieldHandle RuntimeMethodHandle RuntimeTypeHandle SByte SequencePosition "
        + "SerializableAttribute Single Span StackOverflowException String StringComparer StringComparison StringSplitOptions SystemException "
        + "ThreadStaticAttribute TimeOnly TimeProvider TimeSpan TimeZone TimeZoneInfo TimeZoneNotFoundException TimeoutException Tuple Type TypeAccessException "
        + "TypeCode TypeInitializationException TypeLoadException TypedReference UInt128 UInt16 UInt32 UInt64 UIntPtr UnauthorizedAccessException "
        + "UnhandledExceptionEventArgs Uri UriBuilder UriComponents UriFormat UriFormatException UriHostNameType UriKind UriParser UriPartial ValueTuple "
        + "ValueType Version Void WeakReference BinaryReader BinaryWriter BufferedStream Directory DirectoryInfo DirectoryNotFoundException DriveInfo "
        + "DriveNotFoundException DriveType EndOfStreamException EnumerationOptions ErrorEventArgs File FileAccess FileAttributes FileInfo FileLoadException "
        + "FileMode FileNotFoundException FileOptions FileShare FileStream FileStreamOptions FileSystemEventArgs FileSystemInfo FileSystemWatcher "
        + "HandleInheritability IOException InvalidDataException MatchCasing MatchType MemoryStream NotifyFilters Path PathTooLongException RandomAccess "
        + "RenamedEventArgs SearchOption SeekOrigin Stream StreamReader StreamWriter StringReader StringWriter TextReader TextWriter UnixFileMode "
        + "UnmanagedMemoryStream WaitForChangedResult WatcherChangeTypes Enumerable EnumerableQuery IGrouping ILookup IOrderedEnumerable IOrderedQueryable "
        + "IQueryProvider IQueryable ImmutableArrayExtensions Lookup ParallelEnumerable ParallelQuery Queryable AsyncEnumerable ByteArrayContent "
        + "ClientCertificateOption DelegatingHandler FormUrlEncodedContent HeaderEncodingSelector HttpClient HttpClientHandler HttpCompletionOption HttpContent "
        + "HttpIOException HttpKeepAlivePingPolicy HttpMessageHandler HttpMessageInvoker HttpMethod HttpProtocolException HttpRequestError HttpRequestException "
        + "HttpRequestMessage HttpRequestOptions HttpRequestOptionsKey HttpResponseMessage HttpVersionPolicy MessageProcessingHandler MultipartContent "
        + "MultipartFormDataContent ReadOnlyMemoryContent SocketsHttpHandler StreamContent StringContent AbandonedMutexException AsyncLocal AutoResetEvent "
        + "Barrier CancellationToken CancellationTokenRegistration CancellationTokenSource CompressedStack CountdownEvent EventResetMode EventWaitHandle "
        + "ExecutionContext HostExecutionContext IOCompletionCallback Interlocked LazyInitializer LazyThreadSafetyMode Lock LockCookie LockRecursionException "
        + "LockRecursionPolicy ManualResetEvent ManualResetEventSlim Monitor Mutex NativeOverlapped Overlapped PeriodicTimer PreAllocatedOverlapped "
        + "ReaderWriterLock ReaderWriterLockSlim RegisteredWaitHandle Semaphore SemaphoreFullException SemaphoreSlim SendOrPostCallback SpinLock SpinWait "
        + "SynchronizationContext SynchronizationLockException Thread ThreadAbortException ThreadExceptionEventArgs ThreadInterruptedException ThreadLocal "
        + "ThreadPool ThreadPriority ThreadStart ThreadState ThreadStateException Timeout Timer TimerCallback Volatile WaitCallback WaitHandle "
        + "WaitOrTimerCallback ConcurrentExclusiveSchedulerPair ConfigureAwaitOptions Parallel ParallelLoopResult ParallelLoopState ParallelOptions Task "
        + "TaskAsyncEnumerableExtensions TaskCanceledException TaskCompletionSource TaskContinuationOptions TaskCreationOptions TaskExtensions TaskFactory "
        + "TaskScheduler TaskStatus UnobservedTaskExceptionEventArgs ValueTask CollectionExtensions Comparer Dictionary EqualityComparer HashSet IAsyncEnumerable "
        + "IAsyncEnumerator ICollection IComparer IDictionary IEnumerable IEnumerator IEqualityComparer IList IReadOnlyCollection IReadOnlyDictionary "
        + "IReadOnlyList IReadOnlySet ISet KeyNotFoundException KeyValuePair LinkedList LinkedListNode List OrderedDictionary PriorityQueue Queue "
        + "ReferenceEqualityComparer SortedDictionary SortedList SortedSet Stack System Microsoft Dovetail").Split(' ').Concat(RuntimeTypes),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Members that every class has.</summary>
    public static readonly string[] ObjectMembers = ["Equals", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "Finalize"];

    /// <summary>Members that every model has, of its own or of its base classes.</summary>
    public static readonly string[] ModelMembers =
    [
        .. ObjectMembers,
        "OnRead", "ReadUnknown", "WriteMembers", "UnknownMembers", "ReadJson", "WriteJson", "ToJson", "FromJson", "WriteParts", "IsFromJson", "IsMissingInJson", "EndJson",
        "ReadAdditional",
    ];

    /// <summary>Names that a generated method uses for itself.</summary>
    public static readonly string[] MethodLocals = ["request", "options", "cancellationToken", "connection", "body"];
}
