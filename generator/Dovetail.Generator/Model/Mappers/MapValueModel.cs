using Dovetail.Generator.Common;

namespace Dovetail.Generator.Model.Mappers;

/// <summary>An expression, as far as mappers have them. A closed family.</summary>
internal abstract record MapValueModel;

/// <summary>A variable, a type before its static members, or a constant: printed as it is.</summary>
internal sealed record NameValue(string Code) : MapValueModel;

/// <summary>A string constant.</summary>
internal sealed record TextValue(string Text) : MapValueModel;

/// <summary><c>order.Customer</c>, or <c>order?.Customer</c>.</summary>
internal sealed record MemberValue(MapValueModel Owner, string Name, bool IsConditional = false) : MapValueModel;

/// <summary><c>lines[i]</c></summary>
internal sealed record ElementValue(MapValueModel Owner, MapValueModel Index) : MapValueModel;

/// <summary><c>ToMine(order)</c>, <c>text.ToString(…)</c>.</summary>
internal sealed record CallValue(MapValueModel Method, EquatableArray<MapValueModel> Arguments) : MapValueModel;

/// <summary><c>new MyOrder(…) { … }</c></summary>
/// <param name="Type">Empty where it stands in front of it already: <c>new() { … }</c>.</param>
internal sealed record NewValue(string Type, EquatableArray<MapValueModel> Arguments, EquatableArray<MemberInit> Members) : MapValueModel;

/// <summary>An argument by its name: <c>count: line.Count</c>.</summary>
internal sealed record NamedValue(string Name, MapValueModel Value) : MapValueModel;

internal sealed record MemberInit(string Name, MapValueModel Value);

/// <summary><c>new MyLine[count]</c></summary>
internal sealed record NewArrayValue(string Element, MapValueModel Count) : MapValueModel;

/// <summary><c>[.. names]</c></summary>
internal sealed record SpreadValue(MapValueModel Values) : MapValueModel;

/// <summary><c>(int)number</c>, or <c>checked((int)number)</c>.</summary>
internal sealed record CastValue(string Type, MapValueModel Value, bool IsChecked = false) : MapValueModel;

/// <summary><c>note ?? …</c>, or <c>note ??= …</c>.</summary>
internal sealed record OrValue(MapValueModel Value, MapValueModel Otherwise, bool IsAssigned = false) : MapValueModel;

/// <summary><c>order.Note is { } note</c></summary>
internal sealed record IsValue(MapValueModel Value, string Variable) : MapValueModel;

/// <summary><c>order.Note is { } note ? … : …</c></summary>
internal sealed record WhenValue(MapValueModel Value, string Variable, MapValueModel Then, MapValueModel Otherwise) : MapValueModel;

/// <summary><c>patch.Note.IsPresent ? … : …</c></summary>
internal sealed record IfValue(MapValueModel Condition, MapValueModel Then, MapValueModel Otherwise) : MapValueModel;

/// <summary><c>patch.Customer.IsPresent &amp;&amp; patch.Customer.Value?.Name.IsPresent != false</c></summary>
internal sealed record BothValue(MapValueModel First, MapValueModel Second) : MapValueModel;

/// <summary><c>throw …</c></summary>
internal sealed record ThrowValue(MapValueModel Exception) : MapValueModel;

/// <summary>A switch expression.</summary>
internal sealed record SwitchValue(MapValueModel Subject, EquatableArray<SwitchArm> Arms) : MapValueModel;

/// <param name="Pattern">As C# prints it; null for a text.</param>
/// <param name="Text">A text to compare with.</param>
internal sealed record SwitchArm(string? Pattern, string? Text, MapValueModel Value);
