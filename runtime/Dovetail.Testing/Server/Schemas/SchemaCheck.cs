using System.Runtime.CompilerServices;
using System.Text.Json;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;
using Dovetail.Validation;

namespace Dovetail.Testing.Server.Schemas;

/// <summary>
/// Holds one value against a schema as the document writes it: JSON Schema 2020-12 for 3.1 and later, the dialects of 3.0 and 2.0 for those. Documents are not trusted:
/// schemas that lead round end, and what would take too long is a fault.
/// </summary>
internal sealed class SchemaCheck
{
    /// <summary>Schemas that may be asked about any value, and for each character of a large one.</summary>
    private const int FewSteps = 50_000;
    private const int StepsOfCharacter = 20;

    private readonly ObjectRules _objects;
    private readonly ArrayRules _arrays;
    private readonly ChoiceRules _choices;
    private readonly TextRules _texts;
    private int _steps;
    private long? _most;

    private SchemaCheck(SchemaSource source, MessageSide side)
    {
        Source = source;
        Side = side;
        _objects = new ObjectRules(this);
        _arrays = new ArrayRules(this);
        _choices = new ChoiceRules(this);
        _texts = new TextRules(source, Budget);
    }

    public SchemaSource Source { get; }

    public MessageSide Side { get; }

    public PatternBudget Budget { get; } = new();

    /// <summary>What is wrong with a value; nothing where it fits.</summary>
    public static IReadOnlyList<SchemaFault> Run(SchemaSource source, Place schema, JsonElement value, MessageSide side)
    {
        var faults = new List<SchemaFault>();
        try
        {
            new SchemaCheck(source, side).Check(new Spot(schema, value, ValuePath.Root, null), null, faults);
        }
        catch (InsufficientExecutionStackException)
        {
            faults.Add(new SchemaFault("", "is nested too deeply to be checked.", schema.Node));
        }
        catch (SchemaLimitException)
        {
            faults.Add(new SchemaFault("", "takes too long to be checked: the schema branches too often.", schema.Node));
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json reads half of a surrogate pair, and throws when it is asked for.
            faults.Add(new SchemaFault("", "holds a text that is no Unicode.", null));
        }

        return faults;
    }

    /// <param name="spot">The value and its schema.</param>
    /// <param name="seen">Receives what was evaluated; null where nobody asks.</param>
    /// <param name="faults">Receives what is wrong; null where only the answer counts.</param>
    public bool Check(Spot spot, Evaluated? seen, List<SchemaFault>? faults)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (++_steps > FewSteps && _steps > (_most ??= FewSteps + (StepsOfCharacter * (long)Outermost(spot).Value.GetRawText().Length)))
        {
            throw new SchemaLimitException();
        }

        if (spot.Schema.Node is SpecScalar { Kind: ScalarKind.False })
        {
            return Fail(spot, "must not be there.", spot.Schema.Node, faults);
        }

        if (spot.Keywords is not { } schema || spot.IsRepeated || (spot.Value.ValueKind == JsonValueKind.Null && TypeRules.SaysNullable(schema)))
        {
            return true;
        }

        if (ReferenceResolver.ReferenceOf(schema) is { } reference && Source.Dialect != Dialect.OpenApi31)
        {
            // What stands beside a reference is ignored before 3.1.
            return Source.Resolve(reference) is not { } target || Check(spot.Under(target), seen, faults);
        }

        // What its cousins have evaluated a schema does not see; what it has evaluated itself, those around it do.
        var own = Source.TracksEvaluated ? new Evaluated() : null;
        if (!CheckKeywords(spot, schema, own, faults))
        {
            return false;
        }

        seen?.Add(own);
        return true;
    }

    /// <summary>Adds a fault at the value.</summary>
    public static bool Fail(Spot spot, string reason, SpecNode? rule, List<SchemaFault>? faults)
    {
        faults?.Add(new SchemaFault(spot.Path.ToString(), reason, rule));
        return false;
    }

    private bool CheckKeywords(Spot spot, SpecMapping schema, Evaluated? seen, List<SchemaFault>? faults)
    {
        if (TypeRules.Fault(schema, spot.Value) is { } wrongType)
        {
            return Fail(spot, wrongType, schema["type"] ?? schema["enum"] ?? schema["const"], faults);
        }

        var isGood = Dynamic(spot, schema, seen, faults) & _choices.Check(spot, schema, seen, faults);
        return isGood & spot.Value.ValueKind switch
        {
            JsonValueKind.Number => All(spot, NumberRules.Faults(schema, spot.Value), faults),
            JsonValueKind.String => All(spot, _texts.Faults(schema, spot.Value.GetString()!), faults),
            JsonValueKind.Array => _arrays.Check(spot, schema, seen, faults),
            JsonValueKind.Object => _objects.Check(spot, schema, seen, faults),
            _ => true,
        };
    }

    /// <summary><c>$ref</c> beside other keywords, and <c>$dynamicRef</c>: the outermost resource on the way here that has the anchor (2020-12, core 8.2.3.2).</summary>
    private bool Dynamic(Spot spot, SpecMapping schema, Evaluated? seen, List<SchemaFault>? faults)
    {
        var isGood = ReferenceResolver.ReferenceOf(schema) is not { } reference || Source.Resolve(reference) is not { } target || Check(spot.Under(target), seen, faults);
        if (schema["$dynamicRef"] is not SpecScalar { Kind: ScalarKind.String } dynamic || Source.Resolve(dynamic) is not { } place)
        {
            return isGood;
        }

        var name = dynamic.Value[(dynamic.Value.IndexOf('#', StringComparison.Ordinal) + 1)..];
        if (place.Mapping?["$dynamicAnchor"] is SpecScalar anchor && anchor.Value == name)
        {
            for (var outer = spot; outer is not null; outer = outer.Around)
            {
                place = Source.DynamicAnchor(Source.Around(outer.Schema.Node), name) ?? place;
            }
        }

        return isGood & Check(spot.Under(place), seen, faults);
    }

    private static Spot Outermost(Spot spot)
    {
        while (spot.Around is { } around)
        {
            spot = around;
        }

        return spot;
    }

    private static bool All(Spot spot, IEnumerable<(string Reason, SpecNode? Rule)> wrong, List<SchemaFault>? faults)
    {
        var isGood = true;
        foreach (var (reason, rule) in wrong)
        {
            isGood = Fail(spot, reason, rule, faults);
        }

        return isGood;
    }
}
