using Dovetail.Generator.Model;

namespace Dovetail.Generator.Pagination;

/// <summary>What an answer says of the end of a walk.</summary>
internal static class Ends
{
    /// <summary>The flag that says whether there are more, or that there are none.</summary>
    public static Member? HasMore(Answer answer) => answer.Around.FirstOrDefault(member =>
        member.Node.Kind == PagingKind.Boolean && (PagingWords.HasMore.Contains(member.Plain) || SaysLast(member)));

    /// <summary>Whether a flag says that there are no more.</summary>
    public static bool SaysLast(Member member) => PagingWords.IsLast.Contains(member.Plain);

    /// <summary>The number of all items. One that counts what the page has is none.</summary>
    public static Member? Total(Answer answer) => answer.Around.FirstOrDefault(member =>
        member.IsInteger && PagingWords.Total.Contains(member.Plain) && !PagingProse.SaysOfThisPage(member.Node.Prose));

    /// <summary>Where to ask later for what has changed.</summary>
    public static Member? Delta(Answer answer) => answer.Around.FirstOrDefault(member => member.MayBeText && PagingWords.Delta.Contains(member.Plain));

    /// <summary>The URL of the page before.</summary>
    public static Member? PreviousUrl(Answer answer, Member next)
    {
        var place = next.Plain == "href" ? next.Owner! : next;
        var previous = answer.Around.FirstOrDefault(member => member.Owner == place.Owner && PagingWords.PreviousUrl.Contains(member.Plain));
        return place == next || previous is null ? previous : previous.Children.FirstOrDefault(child => child.Plain == "href");
    }
}
