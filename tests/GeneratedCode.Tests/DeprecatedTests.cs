using System.Reflection;
using Features.Deprecated;

namespace Features;

/// <summary>That this project compiles shows the rest: generated code does not warn about its own use of deprecated things.</summary>
public sealed class DeprecatedTests
{
    [Fact]
    public void What_the_document_deprecates_is_obsolete()
    {
        string[] members = ["OldStyle", "OldThing", "OldThing.Nick", "ICallsClient.GetOldAsync"];

        Assert.All(members, name => Assert.NotNull(Find(name)?.GetCustomAttribute<ObsoleteAttribute>()));
    }

    private static MemberInfo? Find(string name)
    {
        var parts = name.Split('.');
        var type = typeof(DeprecatedClient).Assembly.GetType("Features.Deprecated." + parts[0]);
        return parts.Length == 1 ? type : type?.GetMember(parts[1]).SingleOrDefault();
    }
}
