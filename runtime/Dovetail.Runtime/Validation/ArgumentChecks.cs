using System.Runtime.InteropServices;
using System.Text.Json;
using Dovetail.Serialization;
using Dovetail.Validation.Internal;

namespace Dovetail.Validation;

/// <summary>Cleans the arguments of one call, and holds them to what the description demands. At most a hundred violations are told.</summary>
/// <param name="options">What is cleaned and checked.</param>
/// <param name="constraints">What the operation demands of its arguments; null for nothing.</param>
/// <param name="violations">Takes what is wrong.</param>
internal sealed class ArgumentChecks(ValidationOptions options, ArgumentConstraints? constraints, List<RequestViolation> violations)
{
    private const int MostViolations = 100;

    // A text of ours, and of one value only: what follows is not read.
    private static readonly JsonReaderOptions Reading = new() { MaxDepth = JsonReadContext.DepthLimit };

    /// <summary>The same for what has demands of its own: the parts of a multipart body.</summary>
    public ArgumentChecks With(ArgumentConstraints? own) => new(options, own, violations);

    public void Require(string name, object? value)
    {
        if (options.Enabled && value is null)
        {
            Note(new RequestViolation(name, ConstraintRules.Required));
        }
    }

    public ArgumentCheck Of(string name) => new(name, this);

    /// <summary>For one argument that is written as JSON; null where it is written as it is.</summary>
    public JsonWriteContext? Begin() => options.LeavesAll ? null : new JsonWriteContext(options);

    /// <summary>Cleans and checks an argument that is a text, or written as one.</summary>
    public string Text(string name, string text)
    {
        var constraint = constraints?[name];
        text = options.TrimText ? text.Trim() : text;
        text = options.LowerCaseEmail && EmailCase.IsEmail(constraint) ? EmailCase.Lower(text) : text;
        Check(name, text);
        return text;
    }

    /// <summary>Checks an argument that is a text, and is sent as it is.</summary>
    public void Check(string name, string text)
    {
        if (options.Enabled && constraints?[name] is { } constraint)
        {
            foreach (var reason in ConstraintRules.OfArgument(text, constraint).OfType<string>())
            {
                Note(new RequestViolation(name, reason));
            }
        }
    }

    /// <summary>Cleans and checks an argument that was written as JSON.</summary>
    /// <param name="name">The argument.</param>
    /// <param name="json">What was written.</param>
    /// <param name="context">What it was written with.</param>
    public void End(string name, ReadOnlyMemory<byte> json, JsonWriteContext? context)
    {
        if (context is null)
        {
            return;
        }

        Check(name, json, new ConstrainedValue(0, constraints?[name], Members: null, MissingMember: null));
        foreach (var value in context.Values)
        {
            Check(name, json, value);
        }
    }

    private void Check(string name, ReadOnlyMemory<byte> json, ConstrainedValue value)
    {
        if (value.MissingMember is { } missing)
        {
            Note(new RequestViolation(name, ConstraintRules.Required) { Path = JsonPath.At(json.Span, value.Position, missing) });
        }
        else if (value.Constraint is { } constraint)
        {
            Check(name, json, value, constraint);
        }
    }

    private void Check(string name, ReadOnlyMemory<byte> json, ConstrainedValue value, Constraint constraint)
    {
        // An item was noted before the comma that parts it from the one before.
        var start = json.Span[value.Position] == (byte)',' ? value.Position + 1 : value.Position;
        var text = json[start..];
        if (options.LowerCaseEmail)
        {
            var email = new Utf8JsonReader(text.Span, Reading);
            EmailCase.Lower(MemoryMarshal.AsMemory(text).Span, ref email, constraint);
        }

        if (options.Enabled)
        {
            var faults = new List<ConstraintFault>();
            var reader = new Utf8JsonReader(text.Span, Reading);
            reader.Read();
            new ConstraintWalk(json.Span, start, faults).Check(ref reader, constraint, value.Members);
            faults.ForEach(fault => Note(new RequestViolation(name, fault.Reason) { Path = JsonPath.At(json.Span, fault.Offset) }));
        }
    }

    private void Note(RequestViolation violation)
    {
        if (violations.Count < MostViolations)
        {
            violations.Add(violation);
        }
    }
}
