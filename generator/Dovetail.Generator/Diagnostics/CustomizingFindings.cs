namespace Dovetail.Generator.Diagnostics;

/// <summary>Makes the findings about the user's attributes: one method for each rule, with the words of its message.</summary>
internal static class CustomizingFindings
{
    /// <param name="name">The name that matches nothing.</param>
    /// <param name="nearest">What was meant, perhaps; null for nothing.</param>
    public static CustomizingFinding Unmatched(string part, int place, string reason, string name = "", string? nearest = null) =>
        new(FindingRules.UnmatchedChange.Id, reason + DidYouMean(nearest), part, place) { Nearest = nearest is null ? null : (name, nearest) };

    public static string WithoutPartner(string attribute, string type, string partner) =>
        $"[{attribute}] has no effect: '{type}' is declared as no {(partner == "Schema" ? "model of a schema" : "client of a document")}. [{partner}(\"…\")] on it would";

    public static CustomizingFinding Unfit(string part, int place, string reason) => new(FindingRules.UnfitChange.Id, reason, part, place);

    public static CustomizingFinding Repeated(string part, int place, string what, string other) =>
        new(FindingRules.RepeatedChange.Id, $"{what} is changed by {other} already, which counts: this one has no effect", part, place);

    public static CustomizingFinding Overridden(string part, int place, string option, string value) =>
        new(FindingRules.OverriddenOption.Id, $"The option {option} = {value} has no effect: the attribute wins", part, place);

    public static CustomizingFinding MissingModel(string part, int place, string name) => new(
        FindingRules.MissingModel.Id,
        $"No other client in this project has the model {name}: the client that would share it is not made",
        part,
        place);

    public static CustomizingFinding TooLate(string part, int place, string document) => new(
        FindingRules.LateAttribute.Id,
        $"The client of '{document.Substring(document.LastIndexOfAny(['/', '\\']) + 1)}' is made before attributes are read, so that other generators see its models: "
            + "those of this class have no effect. The options dovetail_name, dovetail_namespace, dovetail_names and dovetail_types, or an overlay, say the same",
        part,
        place);

    public static string LateConverter(string model) =>
        $"{model} is made before attributes are read, so that other generators see it, and has its converter: this one would be its second, and can go";

    /// <summary>What was meant, perhaps.</summary>
    public static string DidYouMean(string? nearest) => nearest is null ? "" : $". Did you mean '{nearest}'?";
}
