namespace Dovetail.Http.Pipeline;

/// <summary>Takes the headers of a call, one after the other. Of the same name the later one counts; cookies stand in one header together.</summary>
internal interface IHeaderFields
{
    /// <summary>Adds what comes first: nothing of that name is there yet.</summary>
    void Add(string name, string value);

    /// <summary>Sets a header, in place of one of the same name.</summary>
    void Set(string name, string value);
}
