using Dovetail.Generator.Common;

namespace Dovetail.Generator.Options;

/// <summary>How operations page, as the user says it: <c>operation:listThings cursor=page_token next=/meta/next items=/things</c>, or <c>operation:listThings none</c>.</summary>
/// <param name="Operations">Which.</param>
/// <param name="Settings">What is said of them.</param>
internal sealed record PagingEntry(OperationFilter Operations, EquatableArray<PagingSetting> Settings);

/// <param name="Name">One of <see cref="PagingEntryReader.Names"/>.</param>
/// <param name="Value">Empty for a word that stands alone.</param>
internal sealed record PagingSetting(string Name, string Value);
