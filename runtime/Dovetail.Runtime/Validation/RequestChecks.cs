using Dovetail.Http;

namespace Dovetail.Validation;

/// <summary>Holds the arguments of a call to the constraints of the API's description, unless the client's <see cref="ValidationOptions"/> say otherwise.</summary>
public static class RequestChecks
{
    /// <summary>Notes that an argument breaks a constraint: the call then fails with a <see cref="RequestValidationException"/>, and nothing is sent.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="fault">What a <see cref="Constraint"/> found; null where nothing is wrong.</param>
    public static void Check(this ApiRequest request, string name, string? fault)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (fault is not null && request.Connection.Settings.ValidatesRequests)
        {
            request.Parts.Violations.Add(new RequestViolation(name, fault));
        }
    }

    /// <summary>Notes all that is wrong with an argument and what it holds.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">The parameter, or <c>body</c>.</param>
    /// <param name="value">Its value; null where it is absent.</param>
    public static void Check(this ApiRequest request, string name, IConstrained? value)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (value is not null && request.Connection.Settings.ValidatesRequests)
        {
            var validation = new RequestValidation(name);
            value.Validate(validation);
            request.Parts.Violations.AddRange(validation.Violations);
        }
    }
}
