using Dovetail.Generator.Mapping.Declarations;
using Dovetail.Generator.Mapping.Types;

namespace Dovetail.Generator.Mapping;

/// <summary>A method that is being written: its source, its target and its names.</summary>
/// <param name="call">By what it is called.</param>
/// <param name="source">The name of the parameter that is mapped.</param>
/// <param name="place">Where what is to be said is said.</param>
/// <param name="lossy">What may lose data, since it is asked for.</param>
/// <param name="declaration">The user's; null for a helper.</param>
internal sealed class MethodScope(string call, string source, TypeUse sourceType, TypeUse targetType, int place, LossyConversions lossy, MethodDeclaration? declaration)
{
    private readonly HashSet<string> _names = new(declaration?.Parameters.Select(parameter => parameter.Name) ?? [source], StringComparer.Ordinal);

    public string Call => call;

    public string Source => source;

    public TypeUse SourceType => sourceType;

    public TypeUse TargetType => targetType;

    public int Place => place;

    public LossyConversions Lossy => lossy;

    public MethodDeclaration? Declaration => declaration;

    /// <summary>What tells it from others of its name.</summary>
    public string Key => KeyOf(call, sourceType);

    /// <summary>The methods that it calls, by their keys.</summary>
    public HashSet<string> Calls { get; } = new(StringComparer.Ordinal);

    public static string KeyOf(string call, TypeUse source) => $"{call} {source.Bare}";

    /// <summary>A name that the method does not use yet.</summary>
    public string Fresh(string wish)
    {
        var name = wish;
        for (var number = 2; !_names.Add(name); number++)
        {
            name = wish.TrimStart('@') + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return name;
    }
}
