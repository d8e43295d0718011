using System.Globalization;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Pagination;

/// <summary>What a request takes, as paging looks at it.</summary>
internal sealed class Request(PagingEvidence evidence)
{
    /// <summary>The page size; null where none is certain.</summary>
    public PagingInput? Size => SizeBut(null);

    /// <summary>The inputs of a name, those that are no longer used left out.</summary>
    public IEnumerable<PagingInput> Named(HashSet<string> names) =>
        evidence.Inputs.Where(input => names.Contains(PlainOf(input)) && !PagingProse.SaysUnused(input.Prose));

    /// <summary>How many items to skip: <c>first</c> beside a <c>max</c> as well, which otherwise is a size.</summary>
    public IEnumerable<PagingInput> Offsets => Named(PagingWords.Offset).Concat(evidence.Inputs.Where(IsFirstBesideMax));

    public PagingInput? SizeBut(PagingInput? position) => Named(PagingWords.Size)
        .Where(input => input != position && !IsFirstBesideMax(input) && IsInteger(input) && input.Place is not PagingPlace.Header)
        .Where(input => input.Place != PagingPlace.Path || input.IsRequired)
        .OrderBy(input => Rank(input))
        .FirstOrDefault();

    /// <summary>Whether there is an input of a name.</summary>
    public bool Has(params string[] names) => evidence.Inputs.Any(input => names.Contains(PlainOf(input)));

    /// <summary>Whether it is a whole number, also where the document types it as a string or as any number.</summary>
    public static bool IsInteger(PagingInput input) => !input.IsEnum && input.Kind switch
    {
        PagingKind.Integer or PagingKind.Number => true,
        PagingKind.String => input.Format is "int32" or "int64" or "integer" || IsNumber(input.Default) || (input.Default is null && IsNumber(input.Example)),
        PagingKind.Choice => false,
        _ => false,
    };

    /// <summary>Whether any text can be sent there.</summary>
    public static bool IsText(PagingInput input) =>
        input is { Kind: PagingKind.String or PagingKind.Any, IsEnum: false, Format: not ("date" or "date-time" or "binary" or "uri") };

    public static int? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == Math.Floor(number) && Math.Abs(number) < 1e6 ? (int)number : null;

    /// <summary>The name without separators; of a header without its <c>X-</c> too.</summary>
    public static string PlainOf(PagingInput input) => PagingWords.Plain(
        input.Place == PagingPlace.Header && input.Name.StartsWith("X-", StringComparison.OrdinalIgnoreCase) ? input.Name.Substring(2) : input.Name);

    private bool IsFirstBesideMax(PagingInput input) => PlainOf(input) == "first" && Has("max", "maxresults");

    private static bool IsNumber(string? text) => text is { Length: > 0 and < 10 } && text.All(char.IsDigit);

    // Of several the one that can mean nothing else.
    private static int Rank(PagingInput input) => PlainOf(input) switch
    {
        "count" or "size" or "max" or "first" or "rows" or "top" or "take" => 1,
        _ => 0,
    };
}
