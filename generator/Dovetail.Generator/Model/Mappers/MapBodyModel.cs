using Dovetail.Generator.Common;

namespace Dovetail.Generator.Model.Mappers;

/// <summary>What a method does. A closed family.</summary>
internal abstract record MapBodyModel;

/// <summary>Gives a value.</summary>
internal sealed record ReturnBody(MapValueModel Value) : MapBodyModel;

/// <summary>Does one thing after the other.</summary>
internal sealed record StatementsBody(EquatableArray<MapStatementModel> Statements) : MapBodyModel;

/// <summary>A statement of a method. A closed family.</summary>
internal abstract record MapStatementModel;

/// <summary><c>var order = …;</c></summary>
internal sealed record DeclareStatement(string Name, MapValueModel Value) : MapStatementModel;

/// <summary><c>order.Note = …;</c>, or a call for its own sake.</summary>
/// <param name="Target">Null for a value that is not kept.</param>
internal sealed record AssignStatement(MapValueModel? Target, MapValueModel Value) : MapStatementModel;

/// <summary><c>if (…) { … }</c></summary>
internal sealed record IfStatement(MapValueModel Condition, EquatableArray<MapStatementModel> Then) : MapStatementModel;

/// <summary><c>else { … }</c>, behind an <see cref="IfStatement"/>.</summary>
internal sealed record ElseStatement(EquatableArray<MapStatementModel> Then) : MapStatementModel;

/// <summary>A walk over values: by index where the list has one, so that no enumerator is made.</summary>
/// <param name="Count">The member that tells how many there are; null where they are enumerated.</param>
internal sealed record LoopStatement(MapValueModel List, string Variable, string? Count, EquatableArray<MapStatementModel> Body) : MapStatementModel;

internal sealed record ReturnStatement(MapValueModel Value) : MapStatementModel;
