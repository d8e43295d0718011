using Dovetail.Harness.Paging;

namespace Dovetail.Corpus.Surface;

/// <summary>Writes the page about paging: what is found beside what is true.</summary>
internal sealed class PagingRun(Arguments arguments, string output)
{
    /// <returns>The exit code: 0 if what is true is known.</returns>
    public async Task<int> RunAsync()
    {
        var judged = Environment.GetEnvironmentVariable(PagingPage.JudgedVariable);
        var vendors = Environment.GetEnvironmentVariable(PagingPage.VendorsVariable);
        if (judged is null || vendors is null)
        {
            await Console.Error.WriteLineAsync($"{PagingPage.JudgedVariable} and {PagingPage.VendorsVariable} name no folders.");
            return 2;
        }

        await File.WriteAllTextAsync(output, PagingPage.Write(arguments.Entries(), judged, vendors));
        return 0;
    }
}
