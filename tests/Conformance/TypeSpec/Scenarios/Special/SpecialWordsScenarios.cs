using TypeSpec.SpecialWords;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>SpecialWords.json.</summary>
internal static class SpecialWordsScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var specialWords = new SpecialWordsClient(new() { BaseAddress = it.Server }).SpecialWords;

        it.Sends("SpecialWords_ModelProperties_sameAsModel", () => specialWords.ModelPropertiesSameAsModelAsync(new() { SameAsModel = "ok" }));
        it.Sends(
            "SpecialWords_ModelProperties_dictMethods",
            () => specialWords.ModelPropertiesDictMethodsAsync(new() { Keys = "ok", Items = "ok", Values = "ok", Popitem = "ok", Clear = "ok",
                Update = "ok", Setdefault = "ok", Pop = "ok", Get = "ok", Copy = "ok" }));
        it.Sends("SpecialWords_ModelProperties_withList", () => specialWords.ListModelPropertiesWithAsync(new() { List = "ok" }));
        it.Sends("SpecialWords_Models_and", () => specialWords.ModelsWithAndAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_as", () => specialWords.ModelsWithAsAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_assert", () => specialWords.ModelsWithAssertAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_async", () => specialWords.ModelsWithAsyncAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_await", () => specialWords.ModelsWithAwaitAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_break", () => specialWords.ModelsWithBreakAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_class", () => specialWords.ModelsWithClassAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_constructor", () => specialWords.ModelsWithConstructorAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_continue", () => specialWords.ModelsWithContinueAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_def", () => specialWords.ModelsWithDefAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_del", () => specialWords.ModelsWithDelAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_elif", () => specialWords.ModelsWithElifAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_else", () => specialWords.ModelsWithElseAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_except", () => specialWords.ModelsWithExceptAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_exec", () => specialWords.ModelsWithExecAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_finally", () => specialWords.ModelsWithFinallyAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_for", () => specialWords.ModelsWithForAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_from", () => specialWords.ModelsWithFromAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_global", () => specialWords.ModelsWithGlobalAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_if", () => specialWords.ModelsWithIfAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_import", () => specialWords.ImportModelsWithAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_in", () => specialWords.ModelsWithInAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_is", () => specialWords.ModelsWithIsAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_lambda", () => specialWords.ModelsWithLambdaAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_not", () => specialWords.ModelsWithNotAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_or", () => specialWords.ModelsWithOrAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_pass", () => specialWords.ModelsWithPassAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_raise", () => specialWords.ModelsWithRaiseAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_return", () => specialWords.ModelsWithReturnAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_try", () => specialWords.ModelsWithTryAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_while", () => specialWords.ModelsWithWhileAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_with", () => specialWords.ModelsWithWithAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Models_yield", () => specialWords.ModelsWithYieldAsync(new() { Name = "ok" }));
        it.Sends("SpecialWords_Operations_and", () => specialWords.OperationsAndAsync());
        it.Sends("SpecialWords_Operations_as", () => specialWords.OperationsAsAsync());
        it.Sends("SpecialWords_Operations_assert", () => specialWords.OperationsAssertAsync());
        it.Sends("SpecialWords_Operations_async", () => specialWords.OperationsAsyncAsync());
        it.Sends("SpecialWords_Operations_await", () => specialWords.OperationsAwaitAsync());
        it.Sends("SpecialWords_Operations_break", () => specialWords.OperationsBreakAsync());
        it.Sends("SpecialWords_Operations_class", () => specialWords.OperationsClassAsync());
        it.Sends("SpecialWords_Operations_constructor", () => specialWords.OperationsConstructorAsync());
        it.Sends("SpecialWords_Operations_continue", () => specialWords.OperationsContinueAsync());
        it.Sends("SpecialWords_Operations_def", () => specialWords.OperationsDefAsync());
        it.Sends("SpecialWords_Operations_del", () => specialWords.OperationsDelAsync());
        it.Sends("SpecialWords_Operations_elif", () => specialWords.OperationsElifAsync());
        it.Sends("SpecialWords_Operations_else", () => specialWords.OperationsElseAsync());
        it.Sends("SpecialWords_Operations_except", () => specialWords.OperationsExceptAsync());
        it.Sends("SpecialWords_Operations_exec", () => specialWords.OperationsExecAsync());
        it.Sends("SpecialWords_Operations_finally", () => specialWords.OperationsFinallyAsync());
        it.Sends("SpecialWords_Operations_for", () => specialWords.OperationsForAsync());
        it.Sends("SpecialWords_Operations_from", () => specialWords.OperationsFromAsync());
        it.Sends("SpecialWords_Operations_global", () => specialWords.OperationsGlobalAsync());
        it.Sends("SpecialWords_Operations_if", () => specialWords.OperationsIfAsync());
        it.Sends("SpecialWords_Operations_import", () => specialWords.OperationsImportAsync());
        it.Sends("SpecialWords_Operations_in", () => specialWords.OperationsInAsync());
        it.Sends("SpecialWords_Operations_is", () => specialWords.OperationsIsAsync());
        it.Sends("SpecialWords_Operations_lambda", () => specialWords.OperationsLambdaAsync());
        it.Sends("SpecialWords_Operations_not", () => specialWords.OperationsNotAsync());
        it.Sends("SpecialWords_Operations_or", () => specialWords.OperationsOrAsync());
        it.Sends("SpecialWords_Operations_pass", () => specialWords.OperationsPassAsync());
        it.Sends("SpecialWords_Operations_raise", () => specialWords.OperationsRaiseAsync());
        it.Sends("SpecialWords_Operations_return", () => specialWords.OperationsReturnAsync());
        it.Sends("SpecialWords_Operations_try", () => specialWords.OperationsTryAsync());
        it.Sends("SpecialWords_Operations_while", () => specialWords.OperationsWhileAsync());
        it.Sends("SpecialWords_Operations_with", () => specialWords.OperationsWithAsync());
        it.Sends("SpecialWords_Operations_yield", () => specialWords.OperationsYieldAsync());
        it.Sends("SpecialWords_Parameters_and", () => specialWords.ParametersWithAndAsync("ok"));
        it.Sends("SpecialWords_Parameters_as", () => specialWords.ParametersWithAsAsync("ok"));
        it.Sends("SpecialWords_Parameters_assert", () => specialWords.ParametersWithAssertAsync("ok"));
        it.Sends("SpecialWords_Parameters_async", () => specialWords.ParametersWithAsyncAsync("ok"));
        it.Sends("SpecialWords_Parameters_await", () => specialWords.ParametersWithAwaitAsync("ok"));
        it.Sends("SpecialWords_Parameters_break", () => specialWords.ParametersWithBreakAsync("ok"));
        it.Sends("SpecialWords_Parameters_class", () => specialWords.ParametersWithClassAsync("ok"));
        it.Sends("SpecialWords_Parameters_constructor", () => specialWords.ParametersWithConstructorAsync("ok"));
        it.Sends("SpecialWords_Parameters_continue", () => specialWords.ParametersWithContinueAsync("ok"));
        it.Sends("SpecialWords_Parameters_def", () => specialWords.ParametersWithDefAsync("ok"));
        it.Sends("SpecialWords_Parameters_del", () => specialWords.ParametersWithDelAsync("ok"));
        it.Sends("SpecialWords_Parameters_elif", () => specialWords.ParametersWithElifAsync("ok"));
        it.Sends("SpecialWords_Parameters_else", () => specialWords.ParametersWithElseAsync("ok"));
        it.Sends("SpecialWords_Parameters_except", () => specialWords.ParametersWithExceptAsync("ok"));
        it.Sends("SpecialWords_Parameters_exec", () => specialWords.ParametersWithExecAsync("ok"));
        it.Sends("SpecialWords_Parameters_finally", () => specialWords.ParametersWithFinallyAsync("ok"));
        it.Sends("SpecialWords_Parameters_for", () => specialWords.ParametersWithForAsync("ok"));
        it.Sends("SpecialWords_Parameters_from", () => specialWords.ParametersWithFromAsync("ok"));
        it.Sends("SpecialWords_Parameters_global", () => specialWords.ParametersWithGlobalAsync("ok"));
        it.Sends("SpecialWords_Parameters_if", () => specialWords.ParametersWithIfAsync("ok"));
        it.Sends("SpecialWords_Parameters_import", () => specialWords.ParametersWithImportAsync("ok"));
        it.Sends("SpecialWords_Parameters_in", () => specialWords.ParametersWithInAsync("ok"));
        it.Sends("SpecialWords_Parameters_is", () => specialWords.ParametersWithIsAsync("ok"));
        it.Sends("SpecialWords_Parameters_lambda", () => specialWords.ParametersWithLambdaAsync("ok"));
        it.Sends("SpecialWords_Parameters_not", () => specialWords.ParametersWithNotAsync("ok"));
        it.Sends("SpecialWords_Parameters_or", () => specialWords.ParametersWithOrAsync("ok"));
        it.Sends("SpecialWords_Parameters_pass", () => specialWords.ParametersWithPassAsync("ok"));
        it.Sends("SpecialWords_Parameters_raise", () => specialWords.ParametersWithRaiseAsync("ok"));
        it.Sends("SpecialWords_Parameters_return", () => specialWords.ParametersWithReturnAsync("ok"));
        it.Sends("SpecialWords_Parameters_try", () => specialWords.ParametersWithTryAsync("ok"));
        it.Sends("SpecialWords_Parameters_while", () => specialWords.ParametersWithWhileAsync("ok"));
        it.Sends("SpecialWords_Parameters_with", () => specialWords.ParametersWithWithAsync("ok"));
        it.Sends("SpecialWords_Parameters_yield", () => specialWords.ParametersWithYieldAsync("ok"));
        it.Sends("SpecialWords_Parameters_cancellationToken", () => specialWords.ParametersWithCancellationTokenAsync("ok"));
    }
}
