namespace Dovetail.Generator.Options;

/// <summary>What operations are grouped by.</summary>
internal enum GroupStyle
{
    /// <summary>The first tag, or what stands for one.</summary>
    Tag,

    /// <summary>The words of the path, a group inside of another: <c>client.Checkout.Sessions.CreateAsync</c>.</summary>
    Path,

    /// <summary>Nothing: the client has all operations itself.</summary>
    None,
}
