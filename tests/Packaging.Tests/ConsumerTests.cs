namespace Dovetail.Packaging.Tests;

/// <summary>A fresh project takes the package, adds a document and calls it.</summary>
[Collection(nameof(PackagingGroup))]
public sealed class ConsumerTests(PackedFeed feed)
{
    private const string Package = """<PackageReference Include="Dovetail" Version="0.1.0" /><AdditionalFiles Include="shop.yaml" />""";

    private const string HooksPackage = """<PackageReference Include="Dovetail.AspNetCore" Version="0.1.0" /><AdditionalFiles Include="hooks.yaml" />""";

    /// <summary>A forged request, a good one, and that one again.</summary>
    private const string HooksOutput = "401\npaid 7: tea\n202\n202";

    [Fact]
    public async Task A_fresh_project_builds_and_calls()
    {
        await using var server = await ShopServer.StartAsync();
        var project = feed.CreateProject("fresh").WriteProject("net10.0", Package).Add("shop.yaml").Add("Program.cs");

        await project.DotnetAsync("build", "-v", "quiet", "--nologo");
        var output = await project.DotnetAsync("run", "--no-build", "--", server.Address.ToString());

        Assert.Equal(ShopServer.ExpectedOutput, output.Trim().ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net9.0")]
    public async Task A_fresh_project_runs_as_Native_AOT_without_a_warning(string framework)
    {
        await NativeLinker.SkipWithoutAsync();
        await using var server = await ShopServer.StartAsync();
        const string properties = "<PublishAot>true</PublishAot><TrimmerSingleWarn>false</TrimmerSingleWarn><InvariantGlobalization>true</InvariantGlobalization>";
        var project = feed.CreateProject("aot-" + framework).WriteProject(framework, Package, properties).Add("shop.yaml").Add("Program.cs");

        var build = await project.DotnetAsync("publish", "-c", "Release", "-o", "out", "--use-current-runtime", "-v", "quiet", "--nologo");
        var output = await project.ExecuteAsync(OperatingSystem.IsWindows() ? "out/Consumer.exe" : "out/Consumer", server.Address.ToString());

        Assert.DoesNotContain("warning IL", build, StringComparison.Ordinal);
        Assert.Equal(ShopServer.ExpectedOutput, output.Trim().ReplaceLineEndings("\n"));
    }

    /// <summary>The package for dependency injection alone brings everything; and an item's metadata reaches the generator.</summary>
    [Fact]
    public async Task A_fresh_project_registers_its_client()
    {
        await using var server = await ShopServer.StartAsync();
        const string items = """
            <PackageReference Include="Dovetail.DependencyInjection" Version="0.1.0" />
            <PackageReference Include="Microsoft.Extensions.DependencyInjection" Version="10.0.15" />
            <AdditionalFiles Include="shop.yaml" DovetailName="Store" DovetailNamespace="Consumer.Made" />
            """;
        var project = feed.CreateProject("injected").WriteProject("net10.0", items).Add("shop.yaml").Add("Program.cs", "Injected.cs");

        await project.DotnetAsync("build", "-v", "quiet", "--nologo");
        var output = await project.DotnetAsync("run", "--no-build", "--", server.Address.ToString());

        Assert.Equal("order 7: tea", output.Trim());
    }

    /// <summary>The package for Redis alone brings the client and its registration; the one for tokens stands by itself.</summary>
    [Fact]
    public async Task A_fresh_project_shares_limits_and_validates_tokens()
    {
        await using var server = await ShopServer.StartAsync();
        const string items = """
            <PackageReference Include="Dovetail.Redis" Version="0.1.0" />
            <PackageReference Include="Dovetail.Jwt" Version="0.1.0" />
            <PackageReference Include="Microsoft.Extensions.DependencyInjection" Version="10.0.15" />
            <AdditionalFiles Include="shop.yaml" />
            """;
        var project = feed.CreateProject("fleet").WriteProject("net10.0", items).Add("shop.yaml").Add("Program.cs", "Fleet.cs");

        await project.DotnetAsync("build", "-v", "quiet", "--nologo");
        var output = await project.DotnetAsync("run", "--no-build", "--", server.Address.ToString());

        Assert.Equal("order 7: tea\nMalformed", output.Trim().ReplaceLineEndings("\n"));
    }

    /// <summary>The package for ASP.NET Core alone brings everything, the framework too.</summary>
    [Fact]
    public async Task A_fresh_project_receives_webhooks()
    {
        var project = feed.CreateProject("hooks");
        await project.DotnetAsync("new", "web", "-n", "Consumer", "-o", ".", "--no-restore", "--no-update-check");
        project.Edit("Consumer.csproj", "</Project>", $"<ItemGroup>{HooksPackage}</ItemGroup></Project>").Add("hooks.yaml").Add("Program.cs", "Hooks.cs");

        await project.DotnetAsync("build", "-v", "quiet", "--nologo");
        var output = await project.DotnetAsync("run", "--no-build", "--no-launch-profile");

        Assert.Equal(HooksOutput, output.Trim().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_fresh_project_receives_webhooks_as_Native_AOT_without_a_warning()
    {
        await NativeLinker.SkipWithoutAsync();
        const string properties = "<PublishAot>true</PublishAot><TrimmerSingleWarn>false</TrimmerSingleWarn><InvariantGlobalization>true</InvariantGlobalization>";
        var project = feed.CreateProject("hooks-aot").WriteProject("net10.0", HooksPackage, properties).Add("hooks.yaml").Add("Program.cs", "Hooks.cs");

        var build = await project.DotnetAsync("publish", "-c", "Release", "-o", "out", "--use-current-runtime", "-v", "quiet", "--nologo");
        var output = await project.ExecuteAsync(OperatingSystem.IsWindows() ? "out/Consumer.exe" : "out/Consumer");

        Assert.DoesNotContain("warning IL", build, StringComparison.Ordinal);
        Assert.Equal(HooksOutput, output.Trim().ReplaceLineEndings("\n"));
    }
}
