using Dovetail.Http;
using Dovetail.Http.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Dovetail.DependencyInjection.Internal;

/// <summary>Checks a client's options as the client itself would, and says where they come from.</summary>
internal sealed class ClientOptionsValidator<TOptions>(ApiDescription description, string name, IConfiguration? section) : IValidateOptions<TOptions>
    where TOptions : ApiClientOptions
{
    public ValidateOptionsResult Validate(string? optionsName, TOptions options)
    {
        if (optionsName != name)
        {
            return ValidateOptionsResult.Skip;
        }

        var failures = (string[])[.. options.BindingFailures, .. Check(options)];
        var place = section is IConfigurationSection { Path: var path } ? $"Section '{path}' of the client '{description.Name}': " : $"The client '{description.Name}': ";
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures.Select(failure => place + failure));
    }

    // An address that could not be read is not missing besides.
    private IEnumerable<string> Check(TOptions options) => SettingsBuilder.Check(description, options)
        .Where(failure => !failure.StartsWith("BaseAddress is missing", StringComparison.Ordinal)
            || !options.BindingFailures.Exists(static bound => bound.StartsWith("BaseAddress ", StringComparison.Ordinal)));
}
