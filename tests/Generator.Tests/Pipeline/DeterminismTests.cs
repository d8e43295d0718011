using System.Globalization;

namespace Dovetail.Generator.Tests.Pipeline;

public sealed class DeterminismTests
{
    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Output_is_the_same_in_any_culture(string culture)
    {
        var spec = File.ReadAllText(House.Repository.PathOf("sample-specs", "petstore", "petstore.yaml"));
        var expected = SpecDriver.Sources(new SpecDriver(("/app/petstore.yaml", spec)).Run());

        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, SpecDriver.Sources(new SpecDriver(("/app/petstore.yaml", spec)).Run()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
