namespace Dovetail.Generator.Naming;

/// <summary>The words that C# reserves, everywhere or in the places where generated code declares names.</summary>
internal static class Keywords
{
    private static readonly HashSet<string> All = new(
        ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit "
        + "extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out "
        + "override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true "
        + "try typeof uint ulong unchecked unsafe ushort using virtual void volatile while "
        + "await async var dynamic nameof yield when where field value record required scoped file partial global notnull unmanaged managed nint nuint "
        + "and or not with init get set add remove allows extension").Split(' '),
        StringComparer.Ordinal);

    public static bool Contains(string name) => All.Contains(name);
}
