using System.Text.Json;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.RoundTrip.Samples;

namespace Dovetail.RoundTrip;

/// <summary>Every model of a client, read from samples and written again.</summary>
internal static class ModelRoundTrip
{
    private const int MixedSamples = 4;

    private static readonly SampleStyle[] Styles =
        [SampleStyle.Full, SampleStyle.Least, SampleStyle.Nulls, SampleStyle.Edges, SampleStyle.Edges, .. Enumerable.Repeat(SampleStyle.Mixed, MixedSamples)];

    public static RoundTripReport Run(ApiModel api, ModelAssembly assembly)
    {
        var types = api.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        var report = new RoundTripReport();
        foreach (var model in api.Types.Where(type => type is ObjectModel or UnionModel))
        {
            var roundTrip = assembly.RoundTripOf(api.Namespace, model);
            report.Models++;
            foreach (var (number, style) in Styles.Index())
            {
                if (SampleMaker.TryMake(model, types, style, Seed(model, number)) is { } sample)
                {
                    report.Samples++;
                    Check(report, model.Name, sample, roundTrip);
                }
            }
        }

        return report;
    }

    private static void Check(RoundTripReport report, string model, SampleValue sample, Func<string, string> roundTrip)
    {
        var text = SampleText.Of(sample);
        try
        {
            using var actual = JsonDocument.Parse(roundTrip(text));
            if (SampleComparison.Difference(sample, actual.RootElement) is { } difference)
            {
                report.Failures.Add(new RoundTripFailure(model, difference, text));
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            report.Failures.Add(new RoundTripFailure(model, $"{exception.GetType().Name}: {exception.Message}", text));
        }
    }

    private static int Seed(TypeModel model, int number) => unchecked((int)StableHash.Of(model.Name) + number);
}
