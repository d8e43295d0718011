namespace Dovetail.Errors.Internal;

/// <summary>What APIs call the parts of an error, in the order of preference, without <c>_</c> and <c>-</c>. A new convention is a word here.</summary>
internal static class ErrorNames
{
    /// <summary>Objects that hold the error itself: Google, Microsoft, Stripe; Apigee.</summary>
    public static readonly string[] Wrappers = ["error", "fault", "exception"];

    public static readonly string[] Codes = ["code", "errorcode", "error", "status", "type", "reason", "name"];

    /// <summary>Words that say no more than that there is an error (JSend and others), or than the status (RFC 9457 4.2.1).</summary>
    public static readonly string[] EmptyWords = ["error", "fail", "failed", "failure", "about:blank"];

    public static readonly string[] Messages =
        ["message", "errormessage", "errordescription", "detail", "description", "msg", "faultstring", "errorsummary", "title", "summary", "reason", "issue", "error"];

    /// <summary>Lists of single faults, and objects that hold one or several for each field.</summary>
    public static readonly string[] Details =
        ["details", "errors", "fieldviolations", "fielderrors", "violations", "invalidparams", "validationerrors", "detail", "issues", "causes", "errorcauses", "message"];

    public static readonly string[] Fields = ["field", "param", "parameter", "pointer", "path", "property", "propertyname", "target", "location", "header", "name", "key"];

    public static readonly string[] Correlations = ["correlationid", "requestid", "traceid", "clientrequestid", "debugid", "xrequestid", "transactionid", "errorid"];

    public static readonly string[] Times = ["timestamp", "time", "datetime", "date", "occurredat"];

    public static readonly string[] Documentation =
        ["documentationurl", "docurl", "docsurl", "moreinfo", "informationlink", "erroruri", "helpurl", "help", "infourl", "about", "type", "href", "url"];

    /// <summary>Headers by which servers name a request.</summary>
    public static readonly string[] CorrelationHeaders = ["X-Request-ID", "Request-Id", "X-Correlation-ID", "X-Ms-Request-Id", "X-Amzn-RequestId", "X-GitHub-Request-Id"];
}
