namespace Dovetail.Runtime.Tests.Caching;

internal sealed record ScriptedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers);
