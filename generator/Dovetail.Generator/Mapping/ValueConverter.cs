using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Mapping.Conversions;
using Dovetail.Generator.Mapping.Declarations;
using Dovetail.Generator.Mapping.Members;
using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping;

/// <summary>A value of one type to an expression of another: what may be absent or null is told apart here, and nowhere else.</summary>
internal static class ValueConverter
{
    private static readonly NameValue Null = new("null");

    /// <param name="target">The type that is wanted.</param>
    /// <param name="name">What it is wanted for, for people.</param>
    /// <param name="rule">What the user says about it; null for nothing.</param>
    /// <returns>Null, said, where there is no conversion.</returns>
    public static MapValueModel? Convert(MapperRun run, SourceMatch source, TypeUse target, string name, MemberRule? rule = null)
    {
        var lossy = run.Scope.Lossy | (rule?.Conversions ?? LossyConversions.None);
        var request = new ConversionRequest(run, source.Type, target, lossy) { Rule = rule, SourceName = source.Path, TargetName = name };
        return Convert(request, source.Value);
    }

    public static MapValueModel? Convert(ConversionRequest request, MapValueModel value)
    {
        var (source, target) = (request.Source, request.Target);
        if (source.Name == RuntimeTypes.Optional && source.Bare != target.Bare)
        {
            return FromOptional(request, value);
        }

        return target.Name == RuntimeTypes.Optional && source.Bare != target.Bare ? ToOptional(request, value) : Plain(request, value);
    }

    /// <summary>A null where none is taken.</summary>
    public static ThrowValue ThrowOfNull(string source, string target) =>
        new(new CallValue(new NameValue($"{RuntimeTypes.Exception}.OfNull"), [new TextValue(source), new TextValue(target)]));

    private static MapValueModel? FromOptional(ConversionRequest request, MapValueModel value)
    {
        var inner = request with { Source = request.Source.Arguments[0] };
        if (request.Target.Name != RuntimeTypes.Optional)
        {
            return Convert(inner, new MemberValue(value, "Value"));
        }

        return Convert(inner with { Target = request.Target.Arguments[0] }, new MemberValue(value, "Value")) is { } converted
            ? new IfValue(new MemberValue(value, "IsPresent"), Present(request.Target, converted), new NameValue("default"))
            : null;
    }

    private static MapValueModel? ToOptional(ConversionRequest request, MapValueModel value)
    {
        var inner = request with { Target = request.Target.Arguments[0] };
        if (!request.Run.Mapper.Settings.NullIsAbsent || !request.Source.MayBeNull)
        {
            return Convert(inner, value) is { } converted ? Wrapped(request.Target, converted) : null;
        }

        var variable = request.Run.Scope.Fresh(VariableOf(value));
        return Convert(inner with { Source = request.Source.NotNull }, new NameValue(variable)) is { } there
            ? new WhenValue(value, variable, Present(request.Target, there), new NameValue("default"))
            : null;
    }

    private static NewValue Present(TypeUse optional, MapValueModel value) => new(optional.Bare, [value], []);

    /// <summary>C# converts values by itself, but from no interface.</summary>
    private static MapValueModel Wrapped(TypeUse optional, MapValueModel value) =>
        optional.Arguments[0].Name.StartsWith(RuntimeTypes.Generic + "I", StringComparison.Ordinal) ? Present(optional, value) : value;

    private static MapValueModel? Plain(ConversionRequest request, MapValueModel value)
    {
        var (run, source, target) = (request.Run, request.Source, request.Target);
        if (ConversionList.TryBuild(request with { Source = source.NotNull, Target = target.NotNull }) is not { } conversion)
        {
            var finding = MapperFindings.NoConversion(request.SourceName, source.Display, request.TargetName, target.Display, ConversionList.LossyFor(request));
            run.Report(finding with { Types = (source.NotNull.Text, target.NotNull.Text) });
            return null;
        }

        // Where nothing is said of null, a null is let through if it can be.
        if (source.MayBeNull || (source.Null is Nullness.Unsaid && target.TakesNull && conversion is { PassesNull: false, SwallowsNull: false }))
        {
            return OfNullable(request, conversion, value);
        }

        return conversion.GivesNull && !target.TakesNull ? OrThrow(request, conversion.Apply(value)) : conversion.Apply(value);
    }

    private static MapValueModel OfNullable(ConversionRequest request, Conversion conversion, MapValueModel value)
    {
        if (request.Rule?.Otherwise is { } otherwise && Constants.Of(request.Run, otherwise, request.Target, request.TargetName) is { } constant)
        {
            return conversion.IsIdentity ? new OrValue(value, constant) : When(request, conversion, value, constant);
        }

        if (conversion.SwallowsNull || (conversion.PassesNull && request.Target.TakesNull))
        {
            return conversion.Apply(value);
        }

        if (request.Target.TakesNull)
        {
            return When(request, conversion, value, Null);
        }

        return conversion is { PassesNull: true, GivesNull: true } ? OrThrow(request, conversion.Apply(value)) : conversion.Apply(OrThrow(request, value));
    }

    private static WhenValue When(ConversionRequest request, Conversion conversion, MapValueModel value, MapValueModel otherwise)
    {
        var variable = request.Run.Scope.Fresh(VariableOf(value));
        return new(value, variable, conversion.Apply(new NameValue(variable)), otherwise);
    }

    private static OrValue OrThrow(ConversionRequest request, MapValueModel value)
    {
        if (!request.Run.Mapper.Settings.ThrowOnNull && request.Rule is not { ThrowOnNull: true })
        {
            request.Run.Report(MapperFindings.NullMayThrow(request.SourceName, request.TargetName));
        }

        return new(value, ThrowOfNull(request.SourceName, request.TargetName));
    }

    private static string VariableOf(MapValueModel value) => value switch
    {
        MemberValue { Name: "Value", Owner: MemberValue optional } => VariableOf(optional),
        MemberValue member => MemberNames.Variable(member.Name),
        _ => "value",
    };
}
