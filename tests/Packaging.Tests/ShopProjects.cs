namespace Dovetail.Packaging.Tests;

/// <summary>A web application whose build makes its document, and a project that references it for a client.</summary>
internal sealed class ShopProjects
{
    public const string ServerPackage = """<PackageReference Include="Microsoft.Extensions.ApiDescription.Server" Version="10.0.15" PrivateAssets="all" />""";

    private const string Common = "<ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable><NuGetAudit>false</NuGetAudit>";

    private readonly PackedFeed _feed;
    private readonly string _name;

    public ShopProjects(PackedFeed feed, string name)
    {
        _feed = feed;
        _name = name;
        Api = CreateProject("Shop.Api").Write("appsettings.json", "{}");
        Client = CreateProject("Shop.Client");
    }

    public FreshProject Api { get; }

    public FreshProject Client { get; }

    public FreshProject CreateProject(string name) => _feed.CreateProject(Path.Combine(_name, name));

    /// <param name="properties">What the project has of its own.</param>
    /// <param name="package">What makes its document.</param>
    public ShopProjects WriteApi(string properties = "<TargetFramework>net10.0</TargetFramework>", string package = ServerPackage)
    {
        Api.Write("Shop.Api.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>{Common}{properties}</PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.AspNetCore.OpenApi" Version="10.0.15" />
                {package}
              </ItemGroup>
            </Project>
            """);
        return this;
    }

    /// <param name="operation">The name of the one operation.</param>
    /// <param name="title">What the operation answers, which the document does not tell.</param>
    /// <param name="services">Services beside the document v1.</param>
    public ShopProjects WriteApiCode(string operation = "GetOrder", string title = "tea", string services = "")
    {
        Api.Write("Program.cs", $$"""
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddOpenApi();
            {{services}}
            var app = builder.Build();
            app.MapGet("/orders/{id}", (int id) => new Order(id, "{{title}}")).WithName("{{operation}}");
            app.Run();

            public sealed record Order(int Id, string Title);
            """);
        return this;
    }

    /// <param name="reference">The attributes of the reference.</param>
    /// <param name="properties">What the project has of its own.</param>
    public ShopProjects WriteClient(string reference, string properties)
    {
        Client.Write("Shop.Client.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{Common}<NoWarn>$(NoWarn);DOVE0070</NoWarn>{properties}</PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Dovetail" Version="0.1.0" />
                <ProjectReference Include="../Shop.Api/Shop.Api.csproj" DovetailClient="true" {reference} />
              </ItemGroup>
            </Project>
            """);
        return this;
    }

    /// <summary>As an editor looks at the client's project.</summary>
    public Task<string> LookAsync() => Client.DotnetAsync(
        "msbuild", "-t:Compile", "-v:minimal", "-p:DesignTimeBuild=true", "-p:BuildProjectReferences=false", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true");
}
