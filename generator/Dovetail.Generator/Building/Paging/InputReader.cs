using Dovetail.Generator.Building.Requests;
using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Paging;

/// <summary>Reads what a request takes that paging may use: parameters, members of parameters that stand in the query by themselves, members of a JSON body.</summary>
internal static class InputReader
{
    private const int DeepestOfBody = 2;

    public static IEnumerable<PagingInput> Read(SpecOperation operation)
    {
        var body = operation.RequestBody?.Content.FirstOrDefault(media => media.Schema is not null && MediaTypes.KindOf(media) == MediaKind.Json);
        return operation.Parameters.SelectMany(Read).Concat(body is null ? [] : Members(body.Schema!, "", operation.RequestBody!.Required, 1));
    }

    private static IEnumerable<PagingInput> Read(SpecParameter parameter)
    {
        if (PlaceOf(parameter.Place) is not { } place)
        {
            yield break;
        }

        var prose = parameter.Description ?? "";
        if (parameter.Schema is not { } schema || parameter.ContentType is not null)
        {
            yield return new PagingInput(parameter.Name, place, PagingKind.Any, prose, parameter.Required) { IsDeprecated = parameter.Deprecated };
            yield break;
        }

        var merged = ValueFacts.Merge(schema);
        var input = Of(parameter.Name, place, merged, parameter.Required, prose);
        yield return input with { IsDeprecated = parameter.Deprecated || input.IsDeprecated, Example = ValueFacts.ExampleOf(parameter.Node) ?? input.Example };
        if (NameOfMember(parameter) is { } name && input.Kind == PagingKind.Object)
        {
            foreach (var property in merged.Properties)
            {
                yield return Of(name(property.Name), place, ValueFacts.Merge(property.Schema), isRequired: false, property.Schema.Description ?? "");
            }
        }
    }

    /// <summary>How the members of an object stand in the query; null where they do not by themselves.</summary>
    private static Func<string, string>? NameOfMember(SpecParameter parameter) => parameter switch
    {
        { Place: ParameterPlace.Query, Style: ParameterStyle.DeepObject } => member => $"{parameter.Name}[{member}]",
        { Place: ParameterPlace.Query, Style: ParameterStyle.Form, Explode: true } => member => member,
        _ => null,
    };

    private static IEnumerable<PagingInput> Members(SpecSchema schema, string pointer, bool isRequired, int depth)
    {
        var merged = ValueFacts.Merge(schema);
        foreach (var property in merged.Properties.Where(property => !property.Schema.ReadOnly))
        {
            var name = $"{pointer}/{PointerText.Escape(property.Name)}";
            var input = Of(name, PagingPlace.Body, ValueFacts.Merge(property.Schema), isRequired && merged.IsRequired(property.Name), property.Schema.Description ?? "");
            yield return input;
            if (input.Kind == PagingKind.Object && depth < DeepestOfBody)
            {
                foreach (var member in Members(property.Schema, name, input.IsRequired, depth + 1))
                {
                    yield return member;
                }
            }
        }
    }

    private static PagingInput Of(string name, PagingPlace place, MergedSchema whole, bool isRequired, string prose)
    {
        var merged = NumberIn(whole) ?? whole;
        var constraints = merged.Parts.Select(part => part.Constraints).ToList();
        return new PagingInput(name, place, ValueFacts.KindOf(merged), ValueFacts.ProseOf(merged, prose), isRequired)
        {
            Format = SchemaFacts.FormatOf(merged),
            Default = merged.Parts.Select(part => ValueFacts.Text(part.Default)).FirstOrDefault(value => value is not null),
            Minimum = constraints.Where(constraint => !constraint.ExclusiveMinimum).Select(constraint => constraint.Minimum).FirstOrDefault(value => value is not null),
            Maximum = constraints.Where(constraint => !constraint.ExclusiveMaximum).Select(constraint => constraint.Maximum).FirstOrDefault(value => value is not null),
            Example = ValueFacts.ExampleOf(merged),
            IsDeprecated = merged.Parts.Any(part => part.Deprecated),
            IsEnum = merged.Parts.Any(part => part.Enum is not null),
        };
    }

    /// <summary>Of a choice between a number and objects the number, which says the same: <c>page=2</c> or <c>page[number]=2</c>. Null for any other choice.</summary>
    private static MergedSchema? NumberIn(MergedSchema merged)
    {
        if (ValueFacts.KindOf(merged) != PagingKind.Choice)
        {
            return null;
        }

        var branches = ValueFacts.BranchesOf(merged).Select(MergedSchema.Of).ToList();
        var numbers = branches.Where(branch => ValueFacts.KindOf(branch) is PagingKind.Integer).ToList();
        return numbers.Count == 1 && branches.Except(numbers).All(branch => ValueFacts.KindOf(branch) is PagingKind.Object) ? numbers[0] : null;
    }

    private static PagingPlace? PlaceOf(ParameterPlace place) => place switch
    {
        ParameterPlace.Query => PagingPlace.Query,
        ParameterPlace.Path => PagingPlace.Path,
        ParameterPlace.Header => PagingPlace.Header,
        _ => null,
    };
}
