namespace Dovetail;

/// <summary>A value that a mapper can not map: a null where the target takes none, or a case that the target does not have.</summary>
public sealed class MappingException : Exception
{
    /// <summary>Creates the exception.</summary>
    public MappingException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What can not be mapped.</param>
    public MappingException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What can not be mapped.</param>
    /// <param name="innerException">Why not.</param>
    public MappingException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A null where none is taken.</summary>
    /// <param name="source">The member that is null.</param>
    /// <param name="target">The member that takes no null.</param>
    /// <returns>The exception.</returns>
    public static MappingException OfNull(string source, string target) => new($"{source} is null, and {target} takes no null.");

    /// <summary>A value of an enumeration that has no counterpart.</summary>
    /// <param name="value">The value.</param>
    /// <param name="target">The other enumeration.</param>
    /// <returns>The exception.</returns>
    public static MappingException OfValue(object? value, string target) => new($"'{value}' has no counterpart in {target}.");

    /// <summary>An object of a class that has no counterpart. Nothing of its values is told, which may be secret.</summary>
    /// <param name="value">The object.</param>
    /// <param name="target">The other class.</param>
    /// <returns>The exception.</returns>
    public static MappingException OfCase(object? value, string target) => new($"{value?.GetType().Name ?? "null"} has no counterpart in {target}.");
}
