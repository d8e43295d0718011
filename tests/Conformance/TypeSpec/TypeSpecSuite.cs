#if TYPESPEC
using Dovetail.Conformance.TypeSpec.Scenarios;
#endif
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Dovetail.Conformance.TypeSpec;

/// <summary>TypeSpec's suite: its documents are made of the specs that npm installs.</summary>
internal sealed class TypeSpecSuite : JudgedSuite
{
    private const string Install = "npm ci --ignore-scripts --legacy-peer-deps && node documents.mjs";

    protected override string NotBuilt => "TypeSpec's documents were not made when this was built: run 'node documents.mjs' in tests/Conformance/TypeSpec, and build again";

    protected override Task<(SuiteServer? Server, string Missing)> TryStartAsync(CancellationToken cancellationToken) =>
        SuiteServer.TryStartAsync("TypeSpec", "TypeSpec's mock server", Install, "localhost", cancellationToken);

    /// <summary>1 for each scenario that was passed, 0 for the others.</summary>
    protected override async IAsyncEnumerable<(string Category, IReadOnlyDictionary<string, int> Reached)> ReportAsync(
        SuiteServer server, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var coverage = JsonDocument.Parse(await server.ReadAsync(".coverage", cancellationToken));
        var reached = coverage.RootElement.EnumerateArray().SelectMany(static package => package.GetProperty("results").EnumerateObject())
            .ToDictionary(static result => result.Name, static result => result.Value.GetString() == "pass" ? 1 : 0, StringComparer.Ordinal);
        yield return ("scenarios", reached);
    }

    protected override IEnumerable<Scenario> ScenariosOf(Uri server)
    {
#if TYPESPEC
        (string Name, Action<ScenarioGroup>[] Add)[] groups =
        [
            ("authentication", [AuthenticationScenarios.Add]),
            ("documentation", [DocumentationScenarios.Add]),
            ("encode", [EncodeArrayScenarios.Add, EncodeBytesScenarios.Add, EncodeDatetimeScenarios.Add, EncodeDurationScenarios.Add, EncodeNumericScenarios.Add]),
            ("parameters",
            [
                ParametersBasicScenarios.Add, ParametersBodyOptionalityScenarios.Add, ParametersCollectionFormatScenarios.Add, ParametersPathScenarios.Add,
                ParametersQueryScenarios.Add, ParametersSpreadScenarios.Add,
            ]),
            ("payload",
            [
                FileScenarios.Add, PayloadMediaTypeScenarios.Add, PayloadMoreScenarios.Add, PayloadMultipartScenarios.Add, PayloadPageableScenarios.Add,
                PayloadXmlScenarios.Add,
            ]),
            ("response", [ResponseStatusCodeRangeScenarios.Add]),
            ("routes", [RoutesScenarios.Add]),
            ("serialization", [SerializationEncodedNameJsonScenarios.Add]),
            ("server",
            [
                ServerEndpointNotDefinedScenarios.Add, ServerPathMultipleV10Scenarios.Add, ServerPathSingleScenarios.Add,
                ServerVersionsNotVersionedScenarios.Add, ServerVersionsVersioned20210101PreviewScenarios.Add,
            ]),
            ("special words and headers", [SpecialHeadersConditionalRequestScenarios.Add, SpecialHeadersRepeatabilityScenarios.Add, SpecialWordsScenarios.Add]),
            ("types",
            [
                TypeArrayScenarios.Add, TypeDictionaryScenarios.Add, TypeEnumExtensibleScenarios.Add, TypeEnumFixedScenarios.Add,
                TypeModelEmptyScenarios.Add, TypeModelInheritanceEnumDiscriminatorScenarios.Add, TypeModelInheritanceNestedDiscriminatorScenarios.Add,
                TypeModelInheritanceNotDiscriminatedScenarios.Add, TypeModelInheritanceRecursiveScenarios.Add,
                TypeModelInheritanceSingleDiscriminatorScenarios.Add, TypeModelUsageScenarios.Add, TypeModelVisibilityScenarios.Add, TypeMoreScenarios.Add,
                TypePropertyAdditionalPropertiesScenarios.Add, TypePropertyNullableScenarios.Add, TypePropertyOptionalityScenarios.Add,
                TypePropertyValueTypesScenarios.Add, TypeScalarScenarios.Add, TypeUnionDiscriminatedScenarios.Add, TypeUnionScenarios.Add,
            ]),
            ("versioning",
            [
                VersionScenarios.Add, VersioningMadeOptionalV2Scenarios.Add, VersioningReturnTypeChangedFromV2Scenarios.Add,
                VersioningTypeChangedFromV2Scenarios.Add,
            ]),
        ];
        return groups.SelectMany(group =>
        {
            var scenarios = new ScenarioGroup(group.Name, server);
            Array.ForEach(group.Add, add => add(scenarios));
            return scenarios.Scenarios;
        });
#else
        return [];
#endif
    }
}
