using Autorest.ErrorWithSecrets;
using Autorest.HttpInfrastructure;
using Autorest.IncorrectErrorResponse;
using Autorest.XmsErrorResponses;
using static Dovetail.Conformance.Suite.ScenarioGroup;
using HttpError = Autorest.HttpInfrastructure.Error;

namespace Dovetail.Conformance.Autorest.Scenarios;

/// <summary>Operations with several responses, and errors of every kind.</summary>
internal static class Responses
{
    public static void Add(ScenarioGroup it)
    {
        var http = new HttpInfrastructureClient(new() { BaseAddress = it.Server });
        var responses = http.MultipleResponseOperations;

        it.Does("ResponsesScenarioA200MatchingModel", async () =>
            Same("200", (await responses.MultipleResponsesGet200Model204NoModelDefaultError200ValidAsync())!.StatusCode));
        it.Reads("ResponsesScenarioA204MatchingNoModel", () => responses.MultipleResponsesGet200Model204NoModelDefaultError204ValidAsync(), null);
        it.Does("ResponsesScenarioA201DefaultNoModel", async () =>
            Same("201", (await responses.MultipleResponsesGet200Model204NoModelDefaultError201InvalidAsync())!.StatusCode));
        it.Does("ResponsesScenarioA202DefaultNoModel", async () =>
            Same(202, (int)(await responses.MultipleResponsesGet200Model204NoModelDefaultError202NoneAsync().WithResponse()).StatusCode));
        FailsTyped(it, "ResponsesScenarioA400DefaultModel", async () => await responses.MultipleResponsesGet200Model204NoModelDefaultError400ValidAsync());

        it.Does("ResponsesScenarioB200MatchingModel", async () =>
            Same("200", (await responses.MultipleResponsesGet200Model201ModelDefaultError200ValidAsync()).Match(static a => a.StatusCode, static _ => null, static _ => null)));
        it.Does("ResponsesScenarioB201MatchingModel", async () => Same(
            "Created", (await responses.MultipleResponsesGet200Model201ModelDefaultError201ValidAsync()).Match(static _ => null, static b => b.TextStatusCode, static _ => null)));
        FailsTyped(it, "ResponsesScenarioB400DefaultModel", async () => await responses.MultipleResponsesGet200Model201ModelDefaultError400ValidAsync());

        it.Does("ResponsesScenarioC200MatchingModel", async () => Same(
            "200", (await responses.MultipleResponsesGet200ModelA201ModelC404ModelDDefaultError200ValidAsync())
                .Match(static a => a.StatusCode, static _ => null, static _ => null)));
        it.Does("ResponsesScenarioC201MatchingModel", async () => Same(
            "201", (await responses.MultipleResponsesGet200ModelA201ModelC404ModelDDefaultError201ValidAsync()).Match(static _ => null, static c => c.HttpCode, static _ => null)));
        it.Does("ResponsesScenarioC404MatchingModel", async () => Same("404", (await Throws<ApiResponseException<D>>(async () =>
            await responses.MultipleResponsesGet200ModelA201ModelC404ModelDDefaultError404ValidAsync())).Error.HttpStatusCode));
        FailsTyped(it, "ResponsesScenarioC400DefaultModel", async () => await responses.MultipleResponsesGet200ModelA201ModelC404ModelDDefaultError400ValidAsync());

        it.Sends("ResponsesScenarioD202MatchingNoModel", () => responses.MultipleResponsesGet202None204NoneDefaultError202NoneAsync());
        it.Sends("ResponsesScenarioD204MatchingNoModel", () => responses.MultipleResponsesGet202None204NoneDefaultError204NoneAsync());
        FailsTyped(it, "ResponsesScenarioD400DefaultModel", async () => await responses.MultipleResponsesGet202None204NoneDefaultError400ValidAsync());

        it.Sends("ResponsesScenarioE202MatchingInvalid", () => responses.MultipleResponsesGet202None204NoneDefaultNone202InvalidAsync());
        it.Sends("ResponsesScenarioE204MatchingNoModel", () => responses.MultipleResponsesGet202None204NoneDefaultNone204NoneAsync());
        Fails(it, "ResponsesScenarioE400DefaultNoModel", async () => await responses.MultipleResponsesGet202None204NoneDefaultNone400NoneAsync());
        Fails(it, "ResponsesScenarioE400DefaultInvalid", async () => await responses.MultipleResponsesGet202None204NoneDefaultNone400InvalidAsync());

        AddDefaults(it, responses);
        AddErrors(it, http);
    }

    private static void AddDefaults(ScenarioGroup it, IMultipleResponseOperationsClient responses)
    {
        it.Reads("ResponsesScenarioF200DefaultModel", () => responses.GetDefaultModelA200ValidAsync(), new() { StatusCode = "200" });
        it.Fails<ResponseFormatException>("ResponsesScenarioF200DefaultNone", async () => await responses.GetDefaultModelA200NoneAsync());
        Fails(it, "ResponsesScenarioF400DefaultModel", async () => await responses.GetDefaultModelA400ValidAsync());
        Fails(it, "ResponsesScenarioF400DefaultNone", async () => await responses.GetDefaultModelA400NoneAsync());
        it.Sends("ResponsesScenarioG200DefaultInvalid", () => responses.GetDefaultNone200InvalidAsync());
        it.Sends("ResponsesScenarioG200DefaultNoModel", () => responses.GetDefaultNone200NoneAsync());
        Fails(it, "ResponsesScenarioG400DefaultInvalid", async () => await responses.GetDefaultNone400InvalidAsync());
        Fails(it, "ResponsesScenarioG400DefaultNoModel", async () => await responses.GetDefaultNone400NoneAsync());
        it.Fails<ResponseFormatException>("ResponsesScenarioH200MatchingNone", async () => await responses.MultipleResponsesGet200ModelA200NoneAsync());
        it.Reads("ResponsesScenarioH200MatchingModel", () => responses.MultipleResponsesGet200ModelA200ValidAsync(), new() { StatusCode = "200" });
        it.Does("ResponsesScenarioH200MatchingInvalid", async () => Same(null, (await responses.MultipleResponsesGet200ModelA200InvalidAsync()).StatusCode));
        Fails(it, "ResponsesScenarioH400NonMatchingNone", async () => await responses.MultipleResponsesGet200ModelA400NoneAsync());
        Fails(it, "ResponsesScenarioH400NonMatchingModel", async () => await responses.MultipleResponsesGet200ModelA400ValidAsync());
        Fails(it, "ResponsesScenarioH400NonMatchingInvalid", async () => await responses.MultipleResponsesGet200ModelA400InvalidAsync());
        it.Does("ResponsesScenarioH202NonMatchingModel", async () =>
            Same(202, (int)(await responses.MultipleResponsesGet200ModelA202ValidAsync().WithResponse()).StatusCode));
    }

    private static void AddErrors(ScenarioGroup it, HttpInfrastructureClient http)
    {
        var failure = http.HttpFailureOperations;
        it.Does("ResponsesScenarioEmptyErrorBody", async () =>
            Same("", (await Throws<ApiResponseException<HttpError>>(async () => await failure.GetEmptyErrorAsync())).Error.Message));
        it.Does("ResponsesScenarioNoModelErrorBody", async () =>
            Same("NoErrorModel", (await Throws<ApiResponseException>(async () => await failure.GetNoModelErrorAsync())).ToError().Message));
        Fails(it, "ResponsesScenarioNoModelEmptyBody", async () => await failure.GetNoModelEmptyAsync());

        var incorrect = new IncorrectErrorResponseClient(new() { BaseAddress = it.Server }).IncorrectError;
        it.Does("verifyIncorrectErrorParsing", async () => Same(444, (int)(await Throws<ApiResponseException>(async () => await incorrect.GetFromServerAsync())).StatusCode));

        // Neither the message nor anything else that is logged repeats what the server says.
        var secrets = new ErrorWithSecretsClient(new() { BaseAddress = it.Server }).Secrets;
        it.Does("ErrorWithSecrets", async () =>
        {
            var error = await Throws<ApiResponseException>(async () => await secrets.GetErrorWithSecretsAsync());
            Same((403, false), ((int)error.StatusCode, error.ToString().Contains("1c88a67921784300a462b2cb61da2339", StringComparison.Ordinal)));
        });
        it.Leaves("RequestWithSecrets", "the document does not declare the header, the query parameter and the body that its server asks for");

        AddPets(it, new XmsErrorResponsesClient(new() { BaseAddress = it.Server, Retry = new() { Enabled = false } }).ErrorStatusCodes);
    }

    private static void AddPets(ScenarioGroup it, IErrorStatusCodesClient pets)
    {
        it.Does("expectedNoErrors", async () => Same("Tommy Tomson", (await pets.GetPetPetByIdAsync("tommy"))!.Name));
        it.Does("animalNotFoundError", async () =>
        {
            var error = await Throws<ApiResponseException<NotFoundErrorBase>>(async () => await pets.GetPetPetByIdAsync("coyoteUgly"));
            Same(("coyote", "the type of animal requested is not available"), (((AnimalNotFound)error.Error).Name, error.Error.Reason));
        });
        it.Does("linkNotFoundError", async () =>
        {
            var error = await Throws<ApiResponseException<NotFoundErrorBase>>(async () => await pets.GetPetPetByIdAsync("weirdAlYankovic"));
            Same("pet/yourpet was not found", ((LinkNotFound)error.Error).WhatSubAddress);
        });
        it.Does("stringError", async () => Same("ringo is missing", (await Throws<ApiResponseException<string>>(async () => await pets.GetPetPetByIdAsync("ringo"))).Error));
        it.Does("intError", async () => Same(123, (await Throws<ApiResponseException<long>>(async () => await pets.GetPetPetByIdAsync("alien123"))).Error));
        it.Does("expectedPetSadError", async () =>
        {
            var error = await Throws<ApiResponseException<PetActionError>>(async () => await pets.PetDoSomethingAsync("jump"));
            Same(("need more treats", "casper aint happy"), (((PetSadError)error.Error).Reason, error.Error.ErrorMessage));
        });
        it.Does("expectedPetHungryError", async () =>
        {
            var error = await Throws<ApiResponseException<PetActionError>>(async () => await pets.PetDoSomethingAsync("fetch"));
            Same("hungry and thirsty", ((PetHungryOrThirstyError)error.Error).HungryOrThirsty);
        });
        it.Does("sendErrorWithParamNameModels", async () =>
            Same(500, (int)(await Throws<ApiResponseException>(async () => await pets.PetHasModelsParamAsync("value1"))).StatusCode));
    }

    private static void Fails(ScenarioGroup it, string point, Func<Task> call) =>
        it.Does(point, async () => Same(400, (int)(await Throws<ApiResponseException>(call)).StatusCode));

    private static void FailsTyped(ScenarioGroup it, string point, Func<Task> call) =>
        it.Does(point, async () => Same("client error", (await Throws<ApiResponseException<HttpError>>(call)).Error.Message));
}
