using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Links;

/// <summary>An operation as the document has it, and its method with its names.</summary>
internal sealed record LinkedOperation(SpecOperation Operation, string InterfaceName, OperationModel Model);
