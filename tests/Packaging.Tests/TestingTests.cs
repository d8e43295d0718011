namespace Dovetail.Packaging.Tests;

/// <summary>Tests of code that uses a client take the kit by a package and a word at their reference.</summary>
[Collection(nameof(PackagingGroup))]
public sealed class TestingTests(PackedFeed feed)
{
    private const string Xunit = """<PackageReference Include="xunit.v3" Version="4.0.2" />""";
    private const string MSTest = """<PackageReference Include="MSTest" Version="4.5.2" />""";

    /// <summary>The client is internal, has its options from .editorconfig and its groups from an overlay: its fakes have the same names.</summary>
    [Fact]
    public async Task Fakes_in_a_project_of_tests_are_those_of_the_client_that_it_references()
    {
        var projects = new TestingProjects(feed, "kit-internal")
            .WriteClient(items: """<InternalsVisibleTo Include="Shop.Tests" />""")
            .WriteTests(Xunit, "XunitKit.cs");
        projects.Client.Add("shop.overlay.yaml").Add("Buyer.cs").Write(".editorconfig", """
            root = true
            [shop.yaml]
            dovetail_name = Store
            dovetail_namespace = Acme.Api
            dovetail_visibility = internal
            """);

        await projects.Tests.DotnetAsync("build", "-v", "quiet", "--nologo");
        await projects.Tests.DotnetAsync("run", "--no-build");

        Assert.True(projects.Tests.Holds("bin/Debug/net10.0/Shop.Tests.dll", "Acme.Api.FakeStoreClient"));
        Assert.False(projects.Tests.Holds("bin/Debug/net10.0/Shop.Tests.dll", "Acme.Api.StoreClient"));
        Assert.False(projects.Client.Holds("bin/Debug/net10.0/Shop.Client.dll", "Acme.Api.FakeStoreClient"));
    }

    [Fact]
    public async Task Any_test_framework_will_do()
    {
        var projects = new TestingProjects(feed, "kit-mstest")
            .WriteClient()
            .WriteTests(MSTest, "MSTestKit.cs", "<OutputType>Exe</OutputType><EnableMSTestRunner>true</EnableMSTestRunner>");

        await projects.Tests.DotnetAsync("build", "-v", "quiet", "--nologo");
        await projects.Tests.DotnetAsync("run", "--no-build");
    }

    [Fact]
    public async Task A_client_with_tests_beside_it_is_published_as_Native_AOT()
    {
        await NativeLinker.SkipWithoutAsync();
        await using var server = await ShopServer.StartAsync();
        const string properties = """
            <OutputType>Exe</OutputType><PublishAot>true</PublishAot><TrimmerSingleWarn>false</TrimmerSingleWarn><InvariantGlobalization>true</InvariantGlobalization>
            <RootNamespace>Consumer</RootNamespace>
            """;
        var projects = new TestingProjects(feed, "kit-aot").WriteClient(properties);
        projects.Client.Add("Program.cs");
        projects.WriteTests(Xunit, "XunitOfConsumer.cs");

        await projects.Tests.DotnetAsync("run");
        var build = await projects.Client.DotnetAsync("publish", "-c", "Release", "-o", "out", "--use-current-runtime", "-v", "quiet", "--nologo");

        Assert.DoesNotContain("warning IL", build, StringComparison.Ordinal);
        Assert.Equal(ShopServer.ExpectedOutput, (await projects.Client.ExecuteAsync(OperatingSystem.IsWindows() ? "out/Shop.Client.exe" : "out/Shop.Client", server.Address.ToString())).Trim().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Client_and_fakes_can_share_a_project()
    {
        const string items = """<PackageReference Include="Dovetail.Testing" Version="0.1.0" /><AdditionalFiles Include="shop.yaml" DovetailOutput="Client,Testing" />""";
        var project = feed.CreateProject("kit-one").WriteProject("net10.0", items).Add("shop.yaml").Add("Program.cs", "OneProject.cs");

        Assert.Equal("tea", (await project.DotnetAsync("run")).Trim());
    }

    /// <summary>Documents that are made by a build are made by a build, and not when an editor looks.</summary>
    [Fact]
    public async Task A_design_time_build_starts_nothing_and_sees_the_documents()
    {
        var projects = new TestingProjects(feed, "kit-design").WriteClient().WriteTests(Xunit, "XunitOfClient.cs");
        projects.Client.Write("Directory.Build.targets", """
            <Project>
              <PropertyGroup><GetDovetailDocumentsDependsOn>MakeDocuments</GetDovetailDocumentsDependsOn></PropertyGroup>
              <Target Name="MakeDocuments">
                <WriteLinesToFile File="$(MSBuildProjectDirectory)/made.txt" Lines="made" />
              </Target>
            </Project>
            """);
        await projects.Tests.DotnetAsync("restore", "-v", "quiet");

        await projects.Tests.DotnetAsync("msbuild", "-t:Compile", "-v:quiet", "-p:DesignTimeBuild=true", "-p:BuildProjectReferences=false", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true");

        var seen = projects.Tests.Read("obj/Debug/net10.0/Shop.Tests.GeneratedMSBuildEditorConfig.editorconfig");
        Assert.Contains("build_metadata.AdditionalFiles.DovetailOutput = Testing", seen, StringComparison.Ordinal);
        Assert.Contains("build_metadata.AdditionalFiles.DovetailRootNamespace = Shop.Client", seen, StringComparison.Ordinal);
        Assert.False(projects.Client.Has("made.txt"));
        Assert.False(projects.Client.Has("bin/Debug/net10.0/Shop.Client.dll"));

        await projects.Tests.DotnetAsync("build", "-v", "quiet", "--nologo");

        Assert.True(projects.Client.Has("made.txt"));
    }

    [Fact]
    public async Task A_reference_to_a_project_without_documents_is_told()
    {
        var projects = new TestingProjects(feed, "kit-none").WriteTests(Xunit, "XunitOfClient.cs");
        projects.Client.Write("Shop.Client.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");

        var output = await projects.Tests.FailAsync("build", "-v", "quiet", "--nologo");

        Assert.Contains("DOVE0067", output, StringComparison.Ordinal);
        Assert.Contains("Shop.Client.csproj has no documents", output, StringComparison.Ordinal);
    }
}
