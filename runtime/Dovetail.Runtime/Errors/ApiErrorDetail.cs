namespace Dovetail;

/// <summary>One fault of a request, as a server or a validation names it.</summary>
/// <param name="Field">Where it is: a field's name, a JSON path or pointer, a parameter; null where it concerns the whole request.</param>
/// <param name="Issue">What is wrong there.</param>
/// <param name="Code">A word for it that programs can compare; null where there is none.</param>
public sealed record ApiErrorDetail(string? Field, string Issue, string? Code = null);
