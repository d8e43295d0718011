namespace Dovetail.Generator.Pagination;

/// <summary>Says which list of an answer holds the items. Where that is not certain, none does: the wrong list is silent nonsense.</summary>
internal static class ItemList
{
    /// <param name="answer">The answer.</param>
    /// <param name="beside">What says how to go on; null where nothing does.</param>
    public static Member? Choose(Answer answer, Member? beside)
    {
        if (answer.Lists.Count <= 1)
        {
            return answer.Lists.FirstOrDefault();
        }

        if (beside?.Owner is { } owner && owner != answer.Root && !PagingWords.Envelope.Contains(owner.Plain)
            && Only(answer.Lists.Where(list => list.Owner == owner)) is { } nearest)
        {
            return nearest;
        }

        // Of lists at different depths the outer ones are what the answer is about.
        var ofNoun = answer.Lists.Where(answer.IsOfNoun).OrderBy(answer.RankOf).ToList();
        if (ofNoun.Count > 0 && (ofNoun.Count == 1 || answer.RankOf(ofNoun[0]) < answer.RankOf(ofNoun[1])))
        {
            return ofNoun[0];
        }

        return Only(answer.Lists.Where(answer.IsCounted)) ?? Only(answer.Lists.Where(list => PagingWords.Items.Contains(list.Node.Stem)));
    }

    private static Member? Only(IEnumerable<Member> lists)
    {
        var two = lists.Take(2).ToList();
        return two.Count == 1 ? two[0] : null;
    }
}
