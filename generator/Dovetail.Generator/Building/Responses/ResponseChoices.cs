using Dovetail.Generator.Building.Requests;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Responses;

/// <summary>A further method of an operation, for another kind of answer than its best.</summary>
internal sealed record ResponseChoice(MediaKind Kind, string Method);

/// <summary>Where an operation offers several kinds of answers for one status, each has a method: the caller chooses, and is given its type.</summary>
internal static class ResponseChoices
{
    private static readonly (MediaKind Kind, string Suffix)[] Suffixes = [(MediaKind.Stream, "Stream"), (MediaKind.Text, "Text"), (MediaKind.Binary, "File")];

    /// <param name="operation">The operation.</param>
    /// <param name="method">The name of its method.</param>
    /// <param name="names">The names that its group has taken.</param>
    public static IReadOnlyList<ResponseChoice> Of(SpecOperation operation, string method, UniqueNames names)
    {
        if (ResponseBuilder.HasNoBodies(operation))
        {
            return [];
        }

        var kinds = ResponseBuilder.Successes(operation).SelectMany(response => ResponseMedia.KindsOf(response).Skip(1)).ToList();
        return [.. Suffixes.Where(choice => kinds.Contains(choice.Kind)).Select(choice => new ResponseChoice(choice.Kind, NameOf(method, choice.Suffix, names)))];
    }

    private static string NameOf(string method, string suffix, UniqueNames names) =>
        names.Assign([new NameRequest(method, [method.EndsWith(suffix, StringComparison.Ordinal) ? $"{method}As{suffix}" : method + suffix])])[0];
}
