namespace Dovetail.Generator.Diagnostics;

/// <summary>Makes the findings about mappers: one method for each rule, with the words of its message.</summary>
internal static class MapperFindings
{
    /// <summary>Of longer lists nobody reads the end.</summary>
    private const int MostNames = 12;

    public static MapperFinding Unfit(string what, string reason) => new(FindingRules.UnfitMapper.Id, $"{what} can not be written: {reason}");

    public static MapperFinding UnknownType(string name, string? nearest) => new(
        FindingRules.UnknownMapType.Id,
        $"'{name}' is neither a type of your code nor a model of a client in this project"
            + (nearest is null ? "; what another generator makes can not be seen" : $": {nearest} is one"));

    public static MapperFinding AmbiguousName(string name, IReadOnlyList<string> models) =>
        new(FindingRules.AmbiguousMapType.Id, $"'{name}' is both {string.Join(" and ", models)}: its full name tells them apart");

    public static MapperFinding HiddenName(string name, string own, string model) =>
        new(FindingRules.AmbiguousMapType.Id, $"'{name}' is {own} of your code, and would be the model {model} too: its full name tells which");

    public static MapperFinding WithoutSource(string member, string source, IEnumerable<string> names) => new(
        FindingRules.MemberWithoutSource.Id,
        $"{member} has no source in {source}{AtHand(names)}. [MapMember] names one, [MapIgnore] leaves it as it is") { Member = LastOf(member) };

    public static MapperFinding RequiredWithoutSource(string member, string source, IEnumerable<string> names) => new(
        FindingRules.RequiredWithoutSource.Id,
        $"{member} has to be set, and has no source in {source}{AtHand(names)}. [MapMember] names one, [MapValue] gives a constant") { Member = LastOf(member) };

    public static MapperFinding WithoutTarget(string member, string target, IEnumerable<string> names) => new(
        FindingRules.SourceWithoutTarget.Id,
        $"{member} goes nowhere in {target}{AtHand(names)}. [MapMember] says where to, [MapIgnore] that it may be lost") { Member = LastOf(member) };

    public static MapperFinding NotSettable(string member, string source) => new(
        FindingRules.SourceWithoutTarget.Id,
        $"{source} goes nowhere: {member} can be set when its object is made, and not later. [MapIgnore] says that it may be lost") { Member = LastOf(source) };

    public static MapperFinding NullMayThrow(string source, string target) => new(
        FindingRules.NullMayThrow.Id,
        $"{source} may be null, and {target} takes no null: it is a MappingException. "
            + "[MapMember(…, Otherwise = …)] gives another value, ThrowOnNull says that the exception is meant") { Member = LastOf(target) };

    public static MapperFinding NoConversion(string source, string sourceType, string target, string targetType, string? lossy) => new(
        FindingRules.NoConversion.Id,
        $"Nothing makes {targetType} ({target}) of {sourceType} ({source}): "
            + (lossy is null
                ? $"a method of the mapper that takes {sourceType} and gives {targetType} would"
                : $"what would could lose data, and has to be asked for: Conversions = MapConversions.{lossy}")) { Member = LastOf(target) };

    public static MapperFinding UnknownMember(string name, string type, string? nearest, IEnumerable<string> names) => new(
        FindingRules.UnknownMapMember.Id,
        $"'{name}' is no member of {type}" + (nearest is null ? AtHand(names) : $": did you mean '{nearest}'?"));

    public static MapperFinding WithoutCounterpart(string source, string target, string consequence) =>
        new(FindingRules.CaseWithoutTarget.Id, $"{source} has no counterpart in {target}: {consequence}");

    public static MapperFinding UnknownValueThrows(string source, string target) => new(
        FindingRules.UnknownValueThrows.Id,
        $"A value of {source} that its document does not know yet has no counterpart in {target}: it is a MappingException. "
            + "A method for the two with [MapCase(\"*\", …)] says what it becomes");

    public static MapperFinding UnknownCaseThrows(string source, string target, string remedy) => new(
        FindingRules.UnknownValueThrows.Id,
        $"A case of {source} that its document does not know yet has no counterpart in {target}: it is a MappingException. {remedy} says what it becomes");

    public static MapperFinding NoConstructor(string type, string reason) => new(FindingRules.NoConstructor.Id, $"{type} can not be created: {reason}");

    public static MapperFinding SeveralFit(string what, IEnumerable<string> names) =>
        new(FindingRules.SeveralFit.Id, $"{what}: {string.Join(" and ", names)} fit, and nothing says which");

    public static MapperFinding InternalError(Exception exception) => new(
        FindingRules.InternalError.Id,
        $"The mapper was not written, through a fault of Dovetail ({FaultName.Of(exception)}). Please report it with the mapper.");

    private static string AtHand(IEnumerable<string> names)
    {
        var list = names.Take(MostNames + 1).ToList();
        return list.Count == 0 ? "" : $" (which has {string.Join(", ", list.Take(MostNames))}{(list.Count > MostNames ? ", …" : "")})";
    }

    private static string LastOf(string member) => member.Substring(member.LastIndexOf('.') + 1);
}
