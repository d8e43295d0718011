using Dovetail;
namespace Features.Customizing;

[Schema("Pet")]
[SchemaMember("status", Name = "State")]
[SchemaMember("secret", Hidden = true)]
[SchemaMember("born", Type = typeof(DateOnly))]
public partial class Animal
{
    public required string Name { get; set; }

    [SchemaMember("photoUrls")]
    public List<string> Photos { get; set; } = [];

    public Dictionary<string, long>? Scores { get; set; }

    public int TimesRead { get; private set; }

    partial void OnRead() => TimesRead++;
}
