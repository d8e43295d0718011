using Features.Pages;
using Microsoft.CodeAnalysis;

namespace Features.Cookbook;

/// <summary>A task's code in a method, compiled and run.</summary>
internal static class CookbookProgram
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net;
        using System.Threading.Tasks;
        using Dovetail;
        using Dovetail.DependencyInjection;
        using Features.Cookbook;
        using Features.Github;
        using Features.Shop;
        using Features.Stripe;
        using Features.Testing;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Logging;
        using OpenTelemetry;
        using OpenTelemetry.Metrics;
        using OpenTelemetry.Trace;
        using Xunit;
        """;

    /// <param name="task">The task.</param>
    /// <param name="given">What the code takes for granted.</param>
    /// <param name="then">What is done with its results.</param>
    /// <param name="stage">Where it runs.</param>
    public static async Task RunAsync(CookbookTask task, string given, CookbookStage stage, string then = "")
    {
        // The only change to what the page says: clients find the embedded server.
        var code = task.Code.Replace("Client(new() { ", "Client(new() { BaseAddress = stage.Address, ", StringComparison.Ordinal);
        var source = $$"""
            {{Usings}}
            public static class Program
            {
                public static async Task RunAsync(CookbookStage stage)
                {
                    await Task.Yield();
                    void Report(string text) => stage.Reports.Add(text);
            {{given}}
            {{code}}
            {{then}}
                }
            }
            """;
        await (Task)PageCompiler.Compile(source, OutputKind.DynamicallyLinkedLibrary).GetType("Program")!.GetMethod("RunAsync")!.Invoke(null, [stage])!;
    }
}
