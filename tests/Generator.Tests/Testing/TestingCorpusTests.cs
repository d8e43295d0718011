using Dovetail.Generator.Tests.House;
using Dovetail.Generator.Tests.Pipeline;

namespace Dovetail.Generator.Tests.Testing;

/// <summary>Fakes and factories of real documents compile, and what the factories make keeps all constraints.</summary>
public sealed class TestingCorpusTests
{
    /// <param name="file">The document.</param>
    /// <param name="impossible">How many models no text can be made for, and say so: linode has a pattern that allows two characters, and demands three.</param>
    [Theory]
    [InlineData("train-travel.yaml", 0)]
    [InlineData("petstore-v3.json", 0)]
    [InlineData("anthropic.yaml", 0)]
    [InlineData("docker-engine.yaml", 0)]
    [InlineData("paypal-orders.json", 0)]
    [InlineData("linode.json", 1)]
    public void A_real_client_has_fakes_and_valid_models(string file, int impossible)
    {
        var options = new TestOptions()
            .With("build_property.DovetailTestingKit", "true")
            .With("build_metadata.AdditionalFiles.DovetailOutput", "Client,Testing")
            .With("build_metadata.AdditionalFiles.DovetailValidation", "everywhere");

        var (models, faults) = TestingCompilation.MakeAll(new SpecDriver(options, ("/app/" + file, CorpusFolder.Read(file))).Run());

        Assert.True(models > 0 && faults.Count == impossible, $"{faults.Count} of {models}:\n{string.Join('\n', faults.Take(20))}");
        Assert.All(faults, fault => Assert.Contains("No text was found that keeps these demands", fault, StringComparison.Ordinal));
    }
}
