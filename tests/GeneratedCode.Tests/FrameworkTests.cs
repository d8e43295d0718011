using System.Reflection;
using System.Runtime.Versioning;

namespace Features;

public sealed class FrameworkTests
{
    [Fact]
    public void The_tests_run_on_the_framework_that_they_are_built_for()
    {
        var target = typeof(FrameworkTests).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName;

        Assert.EndsWith($"v{Environment.Version.Major}.0", target, StringComparison.Ordinal);
    }
}
