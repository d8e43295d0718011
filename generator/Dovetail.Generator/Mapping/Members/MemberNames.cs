using Dovetail.Generator.Common;
using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Naming;

namespace Dovetail.Generator.Mapping.Members;

/// <summary>When two members are called the same: exactly, by their names on the wire, or without regard to case and underscores.</summary>
internal static class MemberNames
{
    /// <inheritdoc cref="PlainName.Of"/>
    public static string Plain(string name) => PlainName.Of(name);

    /// <summary>A part of a method's name: <c>int</c> is Int, <c>@class</c> Class.</summary>
    public static string Word(string name)
    {
        var word = string.Concat(name.Where(character => char.IsLetterOrDigit(character) || character == '_'));
        return word.Length == 0 ? "Value" : char.ToUpperInvariant(word[0]) + word.Substring(1);
    }

    /// <summary>A variable for a value: <c>note</c>.</summary>
    public static string Variable(string member) => Identifier.Escape(Identifier.ToCamel(Word(member)));

    /// <summary>The member that is meant by a name: its C# name first, then its JSON name, exactly before roughly.</summary>
    public static MemberShape? Find(IEnumerable<MemberShape> members, string name)
    {
        var plain = Plain(name);
        MemberShape? best = null;
        var rank = int.MaxValue;
        foreach (var member in members)
        {
            var own = RankOf(member, name, plain);
            if (own < rank)
            {
                (best, rank) = (member, own);
            }
        }

        return best;
    }

    /// <summary>The member that is called like one of the other side.</summary>
    public static MemberShape? Find(IReadOnlyList<MemberShape> members, MemberShape other) =>
        Find(members, other.Name) ?? (other.JsonName is { } json ? Find(members, json) : null);

    private static int RankOf(MemberShape member, string name, string plain)
    {
        if (member.Name == name)
        {
            return 0;
        }

        if (member.JsonName == name)
        {
            return 1;
        }

        return Plain(member.Name) == plain ? 2 : member.JsonName is { } json && Plain(json) == plain ? 3 : int.MaxValue;
    }
}
