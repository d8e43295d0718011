using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.JsonPath;

/// <summary>The visits to nodes that the queries over one document have together: an overlay may have thousands of them.</summary>
/// <param name="most">How many.</param>
internal sealed class PathBudget(long most = PathBudget.MostVisits)
{
    private const long MostVisits = 50_000_000;

    private long _left = most;

    public void Spend()
    {
        if (--_left < 0)
        {
            throw new SpecSyntaxException("the overlays visit more nodes than there is time for", 0);
        }
    }
}
