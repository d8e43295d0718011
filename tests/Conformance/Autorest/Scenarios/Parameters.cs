using System.Text.Json;
using Autorest.ClientEnum;
using Autorest.Constants;
using Autorest.ExtensibleEnumsSwagger;
using Autorest.RequiredOptional;
using Autorest.ReservedWords;
using Autorest.SecurityAad;
using Autorest.SecurityKey;
using Autorest.Validation;
using static Dovetail.Conformance.Suite.ScenarioGroup;

namespace Dovetail.Conformance.Autorest.Scenarios;

/// <summary>What is constant, optional, reserved, secret or an enum that grows.</summary>
internal static class Parameters
{
    public static void Add(ScenarioGroup it)
    {
        var constants = new ConstantsClient(new() { BaseAddress = it.Server }).Constants;
        it.Sends("ConstantClientProperties", () => constants.PutContantsClientConstantAsync(true, QueryClientConstantParameter.Value100, "path"));
        it.Sends("ClientWithEnumParam", () => new ClientEnumClient(new() { BaseAddress = it.Server }).ClientEnum.HeadAsync("single"));

        var validation = new ValidationClient(new() { BaseAddress = it.Server }).Validation;
        it.Sends("ConstantsInPath", () => validation.GetWithConstantInPathAsync("constant"));
        it.Does("ConstantsInBody", async () => Same("constant", (await validation.PostWithConstantInBodyAsync(
            "constant", new() { Child = new(), ConstChild = new(), ConstInt = ProductConstInt.Value0 })).ConstString));

        var pets = new ExtensibleEnumsSwaggerClient(new() { BaseAddress = it.Server }).Extensibleenums;
        it.Does("expectedEnum", async () => Same(PetDaysOfWeek.Monday, (await pets.GetPetByPetIdAsync("tommy")).DaysOfWeek!.Value.Known!.Value));
        it.Does("unexpectedEnum", async () =>
        {
            var day = (await pets.GetPetByPetIdAsync("casper")).DaysOfWeek!.Value;
            Same((null, "Weekend"), (day.Known, day.Raw));
        });
        it.Does("allowedValueEnum", async () => Same("2.1", (await pets.GetPetByPetIdAsync("scooby")).IntEnum.Raw));
        it.Does("roundTripEnum", async () => Same(PetIntEnum.Value3, (await pets.AddPetPetAsync(
            new() { Name = "Retriever", IntEnum = PetIntEnum.Value3, DaysOfWeek = PetDaysOfWeek.Friday })).IntEnum.Known!.Value));

        it.Sends("SecurityKey", () => new SecurityKeyClient(
            new() { BaseAddress = it.Server, Credential = ApiCredential.ApiKey("123456789") }).Securitykey.HeadAsync());
        it.Sends("SecurityAad", () => new SecurityAadClient(
            new() { BaseAddress = it.Server, Credential = ApiCredential.Bearer("https://security.microsoft.com/.default") }).Securityaad.HeadAsync());

        AddOptional(it, new RequiredOptionalClient(new() { BaseAddress = it.Server }).Reqopt);
        AddReserved(it, new ReservedWordsClient(new() { BaseAddress = it.Server }).ReservedWords);
    }

    private static void AddOptional(ScenarioGroup it, IReqoptClient optional)
    {
        it.Sends("OptionalImplicitQuery", () => optional.PutImplicitOptionalQueryAsync());
        it.Sends("OptionalImplicitHeader", () => optional.PutImplicitOptionalHeaderAsync());
        it.Sends("OptionalImplicitBody", () => optional.PutImplicitOptionalBodyAsync());
        it.Sends("OptionalGlobalQuery", () => optional.GetImplicitOptionalGlobalQueryAsync());
        it.Sends("ImplicitOptionalBinaryBody", () => optional.PutImplicitOptionalBinaryBodyAsync());
        it.Sends("ExplicitOptionalBinaryBody", () => optional.PutExplicitOptionalBinaryBodyAsync());
        it.Sends("ExplicitRequiredBinaryBody", () => optional.PutExplicitRequiredBinaryBodyAsync(FileContent.FromBytes("hello"u8.ToArray())));

        // The server counts these under names of its own when they come, beside the one that it lists.
        it.Sends("GeneralOptional", () => optional.ExplicitPostOptionalIntegerParameterAsync());
        it.Sends("OptionalIntegerParameter", () => optional.ExplicitPostOptionalIntegerParameterAsync());
        it.Sends("OptionalIntegerProperty", () => optional.ExplicitPostOptionalIntegerPropertyAsync(new()));
        it.Sends("OptionalIntegerHeader", () => optional.ExplicitPostOptionalIntegerHeaderAsync());
        it.Sends("OptionalStringParameter", () => optional.ExplicitPostOptionalStringParameterAsync());
        it.Sends("OptionalStringProperty", () => optional.ExplicitPostOptionalStringPropertyAsync(new()));
        it.Sends("OptionalStringHeader", () => optional.ExplicitPostOptionalStringHeaderAsync());
        it.Sends("OptionalClassParameter", () => optional.ExplicitPostOptionalClassParameterAsync());
        it.Sends("OptionalClassProperty", () => optional.ExplicitPostOptionalClassPropertyAsync(new()));
        it.Sends("OptionalArrayParameter", () => optional.ExplicitPostOptionalArrayParameterAsync());
        it.Sends("OptionalArrayProperty", () => optional.ExplicitPostOptionalArrayPropertyAsync(new()));
        it.Sends("OptionalArrayHeader", () => optional.ExplicitPostOptionalArrayHeaderAsync());
    }

    private static void AddReserved(ScenarioGroup it, IReservedWordsOperations words)
    {
        it.Does("reservedWordsOperationGroupImport", async () => await words.ImportOperationOneAsync("foo").WithResponse());
        it.Does("reservedWordsBodyNamedContent", async () => await words.OperationWithContentParamAsync(FileContent.FromBytes("hello, world"u8.ToArray())).WithResponse());
        it.Does("reservedWordsBodyNamedJson", async () => await words.OperationWithJsonParamAsync(JsonSerializer.SerializeToElement(new { hello = "world" })).WithResponse());
        it.Does("reservedWordsBodyNamedData", async () => await words.OperationWithDataParamAsync(new() { Data = "hello", World = "world" }).WithResponse());
        it.Does("reservedWordsBodyNamedFiles", async () => await words.OperationWithFilesParamAsync(
            new() { Files = FileContent.FromBytes("hello, world"u8.ToArray()), FileName = "my.txt" }).WithResponse());
        it.Does("reservedWordsUrlHeaderQuery", async () => await words.OperationWithUrlAsync("foo", "x", ["one", "two"]).WithResponse());
        it.Does("reservedWordsHeaderEnum", async () => await words.ReservedEnumAsync(ReservedWordEnumParameter.Import).WithResponse());
    }
}
