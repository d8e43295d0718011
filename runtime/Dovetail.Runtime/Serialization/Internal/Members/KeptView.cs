namespace Dovetail.Serialization.Internal;

/// <summary>The members of a model, and which of them came as nulls.</summary>
internal sealed record KeptView(JsonMembers Members, KeptMembers Kept)
{
    public bool HasNull(int member) => Kept.HasNull(Members.Name(member));
}
