namespace Dovetail.Packaging.Tests;

/// <summary>A client of a project: its build makes the document, and this one takes it.</summary>
[Collection(nameof(PackagingGroup))]
public sealed class ProjectReferenceTests(PackedFeed feed)
{
    private const string Copy = "obj/Debug/net8.0/dovetail/Shop.Api/Shop.Api.json";
    private const string Assembly = "bin/Debug/net8.0/Shop.Client.dll";

    private static readonly string[] Build = ["build", "--no-restore", "-v", "minimal", "--nologo"];

    /// <summary>The API is of another framework than its client, and comes into none of its folders.</summary>
    [Fact]
    public async Task What_is_renamed_in_a_project_is_renamed_in_its_client_in_the_same_build()
    {
        var projects = new ShopProjects(feed, "reference").WriteApi().WriteApiCode()
            .WriteClient("""ReferenceOutputAssembly="false" DovetailName="Shop" """, "<OutputType>Exe</OutputType><TargetFramework>net8.0</TargetFramework>");
        var client = projects.Client.Write("Program.cs", "Console.WriteLine(nameof(Shop.Client.Shop.IShopApiClient.GetOrderAsync));");
        await client.DotnetAsync("restore", "-v", "quiet");

        // An editor starts nothing, and says that there is nothing yet.
        Assert.Contains("DOVE0069: 'Shop.Api' has made no OpenAPI document yet", await projects.LookAsync(), StringComparison.Ordinal);
        Assert.False(projects.Api.Has("bin"));
        Assert.False(projects.Api.Has("obj/Shop.Api.json"));

        Assert.DoesNotContain("warning", await client.DotnetAsync(Build), StringComparison.Ordinal);
        Assert.True(client.Holds(Assembly, "Shop.Client.Shop.ShopClient"));
        Assert.False(client.Has("bin/Debug/net8.0/appsettings.json"));
        Assert.False(client.Has("bin/Debug/net8.0/Shop.Api.dll"));

        // What the document does not tell changes nothing here, and nothing is compiled again.
        var (copied, compiled, made) = (client.TimeOf(Copy), client.TimeOf(Assembly), projects.Api.TimeOf("obj/Shop.Api.json"));
        projects.WriteApiCode(title: "cake");
        await client.DotnetAsync(Build);
        Assert.NotEqual(made, projects.Api.TimeOf("obj/Shop.Api.json"));
        Assert.Equal((copied, compiled), (client.TimeOf(Copy), client.TimeOf(Assembly)));

        // Without the references, the last document is the client's: no project is built, and the document is not the one of the code.
        projects.WriteApiCode("ReadOrder");
        await client.DotnetAsync([.. Build, "-p:BuildProjectReferences=false"]);
        Assert.Equal(copied, client.TimeOf(Copy));

        Assert.Contains("error CS0117: 'IShopApiClient' does not contain a definition for 'GetOrderAsync'", await client.FailAsync([.. Build, "-graph"]), StringComparison.Ordinal);

        client.Write("Program.cs", "Console.WriteLine(nameof(Shop.Client.Shop.IShopApiClient.ReadOrderAsync));");
        await client.DotnetAsync("publish", "-c", "Debug", "-o", "out", "--no-restore", "-v", "quiet", "--nologo");
        Assert.True(client.Has("out/Shop.Client.dll"));
        Assert.False(client.Has("out/appsettings.json"));
        Assert.DoesNotContain(client.Files("out"), name => name.StartsWith("Shop.Api", StringComparison.Ordinal));

        // A project that does not compile is what a build says, and no more.
        projects.Api.Write("Broken.cs", "class Broken {");
        var broken = await client.FailAsync(Build);
        Assert.Contains("error CS1513", broken, StringComparison.Ordinal);
        Assert.DoesNotContain("DOVE", broken, StringComparison.Ordinal);

        await client.DotnetAsync("clean", "-v", "quiet", "--nologo");
        Assert.False(client.Has(Copy));
    }

    /// <summary>Two documents in a folder that is committed, of a project and for a project that list their frameworks; and fakes of the client, in a third one.</summary>
    [Fact]
    public async Task Documents_of_a_project_with_several_frameworks_are_made_once_and_reach_tests_of_the_client()
    {
        var projects = new ShopProjects(feed, "reference-many")
            .WriteApi("<TargetFrameworks>net10.0</TargetFrameworks><OpenApiDocumentsDirectory>openapi</OpenApiDocumentsDirectory>")
            .WriteApiCode(services: """builder.Services.AddOpenApi("v2");""")
            .WriteClient("""ReferenceOutputAssembly="false" DovetailDocuments="Shop.Api;Shop.Api_v2;Shop.Api_v3" DovetailNmae="Shop" """, "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>");
        var client = projects.Client.Write(".editorconfig", """
            root = true
            [Shop.Api.json]
            dovetail_name = First
            [Shop.Api_v2.json]
            dovetail_name = Second
            """);
        var tests = projects.CreateProject("Shop.Tests").Write("Kit.cs", "var fake = typeof(Shop.Client.Second.FakeSecondClient);").Write("Shop.Tests.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit><Nullable>enable</Nullable></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Dovetail.Testing" Version="0.1.0" />
                <ProjectReference Include="../Shop.Client/Shop.Client.csproj" DovetailTesting="true" />
              </ItemGroup>
            </Project>
            """);

        var build = await tests.DotnetAsync("build", "-v", "minimal", "--nologo");

        Assert.Contains("warning DOVE0063: The metadata 'DovetailNmae' of '../Shop.Api/Shop.Api.csproj' is not known and does nothing: did you mean 'DovetailName'?", build, StringComparison.Ordinal);
        Assert.Contains("warning DOVE0064: DovetailDocuments names 'Shop.Api_v3', which 'Shop.Api' does not have: its documents are Shop.Api.json, Shop.Api_v2.json", build, StringComparison.Ordinal);
        Assert.True(tests.Holds("bin/Debug/net10.0/Shop.Tests.dll", "Shop.Client.First.FakeFirstClient"));
        Assert.True(projects.Api.Has("openapi/Shop.Api_v2.json"));

        // A fresh clone: what is committed is all there is.
        projects.Api.Delete("obj/Shop.Api.OpenApiFiles.cache");
        client.Delete("obj/Debug/net8.0");
        await client.DotnetAsync("build", "--no-restore", "-f", "net8.0", "-p:BuildProjectReferences=false", "-v", "quiet", "--nologo");
        Assert.True(client.Holds("bin/Debug/net8.0/Shop.Client.dll", "Shop.Client.Second.SecondClient"));
        Assert.False(projects.Api.Has("obj/Shop.Api.OpenApiFiles.cache"));

        // A reference to the assembly too builds one framework of it, for which no build makes the document by itself.
        projects.WriteClient("""DovetailDocuments="Shop.Api_v2.json" """, "<TargetFramework>net10.0</TargetFramework>");
        projects.WriteApiCode("ReadOrder", services: """builder.Services.AddOpenApi("v2");""");
        await client.DotnetAsync("build", "-v", "quiet", "--nologo");
        Assert.Contains("\"ReadOrder\"", client.Read("obj/Debug/net10.0/dovetail/Shop.Api/Shop.Api_v2.json"), StringComparison.Ordinal);
        Assert.False(client.Has("obj/Debug/net10.0/dovetail/Shop.Api/Shop.Api.json"));
    }

    [Fact]
    public async Task A_project_without_a_document_is_told_with_what_it_lacks()
    {
        var projects = new ShopProjects(feed, "reference-none").WriteApi(package: "").WriteApiCode()
            .WriteClient("""ReferenceOutputAssembly="false" """, "<TargetFramework>net10.0</TargetFramework>");

        Assert.Contains(
            "warning DOVE0091: There is no client of 'Shop.Api', since its build makes no OpenAPI document: it does not reference the package Microsoft.Extensions.ApiDescription.Server",
            await projects.Client.DotnetAsync("build", "-v", "minimal", "--nologo"),
            StringComparison.Ordinal);

        projects.WriteApi("<TargetFramework>net10.0</TargetFramework><OpenApiGenerateDocuments>false</OpenApiGenerateDocuments>");
        Assert.Contains(
            "warning DOVE0091: There is no client of 'Shop.Api', since its build makes no OpenAPI document: set its property OpenApiGenerateDocuments to true",
            await projects.Client.DotnetAsync("build", "-v", "minimal", "--nologo"),
            StringComparison.Ordinal);
    }
}
