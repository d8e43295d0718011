using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Dovetail.Serialization;
using Dovetail.Validation.Internal;

namespace Dovetail.Validation;

/// <summary>Cleans the arguments of one call, and holds them to what the description demands. At most a hundred violations are told.</summary>
/// <param name="options">What is cleaned and checked.</param>
/// <param name="constraints">What the operation demands of its arguments; null for nothing.</param>
/// <param name="violations">Takes what is wrong.</param>
/// <param name="budget">What is left of the request's time for patterns; null for a new one.</param>
internal sealed class ArgumentChecks(ValidationOptions options, ArgumentConstraints? constraints, List<RequestViolation> violations, PatternBudget? budget = null)
{
    private const int MostViolations = 100;

    // A text of ours, and of one value only: what follows is not read.
    private static readonly JsonReaderOptions Reading = new() { MaxDepth = JsonReadContext.DepthLimit };

    private PatternBudget? _budget = budget;
    private RuleSource? _rules;

    private PatternBudget Budget => _budget ??= new PatternBudget();

    /// <summary>The same for what has demands of its own: the parts of a multipart body.</summary>
    public ArgumentChecks With(ArgumentConstraints? own) => new(options, own, violations, Budget);

    /// <summary>Whether the description itself says that an argument may be the empty text.</summary>
    public bool AllowsEmpty(string name) => constraints?[name] is { OneOf: { } allowed } && allowed.Contains("");

    public void Require(string name, object? value)
    {
        if (options.Enabled && value is null)
        {
            Note(new RequestViolation(name, ConstraintRules.Required));
        }
    }

    public ArgumentCheck Of(string name) => new(name, this);

    /// <summary>For one argument that is written as JSON; null where it is written as it is.</summary>
    public JsonWriteContext? Begin(bool isPatch = false) => options.LeavesAll ? null : new JsonWriteContext(options, isPatch);

    /// <summary>Cleans and checks an argument that is a text, or written as one.</summary>
    /// <param name="name">The argument.</param>
    /// <param name="text">Its text.</param>
    /// <param name="isNumber">Whether it is a number, and compared as one.</param>
    public string Text(string name, string text, bool isNumber = false)
    {
        var constraint = constraints?[name];
        if (isNumber)
        {
            Check(name, text, isNumber);
            return text;
        }

        text = options.TrimText ? text.Trim() : text;
        text = options.LowerCaseEmail && EmailCase.IsEmail(constraint) ? EmailCase.Lower(text) : text;
        Check(name, text);
        return text;
    }

    /// <summary>Checks an argument that is a text, and is sent as it is.</summary>
    public void Check(string name, string text, bool isNumber = false)
    {
        if (options.Enabled && constraints?[name] is { } constraint)
        {
            var reasons = isNumber ? ConstraintRules.OfNumber(text, constraint) : ConstraintRules.OfText(text, constraint, Budget);
            foreach (var reason in reasons.OfType<string>().Concat(OfRule(text, isNumber, constraint)))
            {
                Note(new RequestViolation(name, reason));
            }
        }
    }

    /// <summary>A text that stands alone is asked as the JSON that it would be.</summary>
    private IEnumerable<string> OfRule(string text, bool isNumber, Constraint constraint) => constraint.Rule is not { } rule ? [] :
        new RuleSource(isNumber ? Encoding.UTF8.GetBytes(text) : Quoted(text), Budget, CancellationToken.None).FaultsOf(rule, 0).Select(static fault => fault.Reason);

    // What is no Unicode can not be written as JSON; it is refused where it is encoded for its place.
    private static byte[] Quoted(string text)
    {
        var valid = JsonEncodedText.Encode(Encoding.UTF8.GetBytes(text)).EncodedUtf8Bytes;
        return [(byte)'"', .. valid, (byte)'"'];
    }

    /// <summary>Cleans and checks an argument that was written as JSON.</summary>
    /// <param name="name">The argument.</param>
    /// <param name="json">What was written.</param>
    /// <param name="context">What it was written with.</param>
    /// <param name="cancellationToken">Looked at before each value.</param>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public void End(string name, ReadOnlyMemory<byte> json, JsonWriteContext? context, CancellationToken cancellationToken = default)
    {
        if (context is null)
        {
            return;
        }

        var argument = new WrittenArgument(name, json, context.IsPatch, cancellationToken);
        _rules = null;
        Check(argument, new ConstrainedValue(0, constraints?[name], Members: null, MissingMember: null));
        foreach (var value in context.Values)
        {
            Check(argument, value);
        }
    }

    private void Check(WrittenArgument argument, ConstrainedValue value)
    {
        var (name, json) = (argument.Name, argument.Json);
        if (value.IsNullItem)
        {
            Note(new RequestViolation(name, ConstraintRules.NullItem) { Path = JsonPath.At(json.Span, StartOf(json, value.Position)) });
        }
        else if (value.MissingMember is { } missing)
        {
            Note(new RequestViolation(name, ConstraintRules.Required) { Path = JsonPath.At(json.Span, value.Position, missing) });
        }
        else if (value.Constraint is { } constraint)
        {
            Check(argument, value, constraint);
        }
    }

    // An item was noted before the comma that parts it from the one before.
    private static int StartOf(ReadOnlyMemory<byte> json, int position) => json.Span[position] == (byte)',' ? position + 1 : position;

    private void Check(WrittenArgument argument, ConstrainedValue value, Constraint constraint)
    {
        var json = argument.Json;
        var start = StartOf(json, value.Position);
        var text = json[start..];
        if (options.LowerCaseEmail)
        {
            var email = new Utf8JsonReader(text.Span, Reading);
            EmailCase.Lower(MemoryMarshal.AsMemory(text).Span, ref email, constraint);
        }

        if (options.Enabled)
        {
            _rules ??= constraint.HasRules ? new RuleSource(json, Budget, argument.CancellationToken) { IsPatch = argument.IsPatch } : null;
            var faults = new List<ConstraintFault>();
            var reader = new Utf8JsonReader(text.Span, Reading);
            reader.Read();
            new ConstraintWalk(json.Span, start, faults, Budget, _rules, argument.CancellationToken).Check(ref reader, constraint, value.Members);
            faults.ForEach(fault => Note(new RequestViolation(argument.Name, fault.Reason) { Path = JsonPath.At(json.Span, fault.Offset) }));
        }
    }

    private void Note(RequestViolation violation)
    {
        // A rule may find what a type's constraint has found, and two rules the same.
        if (violations.Count < MostViolations && !violations.Contains(violation))
        {
            violations.Add(violation);
        }
    }

    private readonly record struct WrittenArgument(string Name, ReadOnlyMemory<byte> Json, bool IsPatch, CancellationToken CancellationToken);
}
