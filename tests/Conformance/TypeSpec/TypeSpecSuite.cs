#if TYPESPEC
using Dovetail.Conformance.TypeSpec.Scenarios;
#endif

namespace Dovetail.Conformance.TypeSpec;

/// <summary>TypeSpec's suite: the specs that npm installs, OpenAPI documents made of them, clients of these, and the server that judges what the clients send.</summary>
internal static class TypeSpecSuite
{
    /// <summary>Runs it; where it is not installed, says what is missing.</summary>
    /// <param name="filter">The group to run alone; null for all.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    public static async Task<(SuiteReport? Report, string Missing)> TryRunAsync(string? filter, CancellationToken cancellationToken)
    {
        var (server, missing) = await TypeSpecServer.TryStartAsync(cancellationToken);
        if (server is null)
        {
            return (null, missing);
        }

        await using (server)
        {
            var scenarios = ScenariosOf(server.Address).Where(scenario => filter is null || scenario.Group == filter).ToList();
            if (scenarios.Count == 0)
            {
                return (null, "TypeSpec's documents were not made when this was built: run 'node documents.mjs' in tests/Conformance/TypeSpec, and build again");
            }

            var results = await ScenarioRun.RunAsync(scenarios, cancellationToken);
            var report = new SuiteReport();
            report.Add("scenarios", await server.ReportAsync(cancellationToken), results);
            report.Close(results);
            return (report, "");
        }
    }

    private static IEnumerable<Scenario> ScenariosOf(Uri server)
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
