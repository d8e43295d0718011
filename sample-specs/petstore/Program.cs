using Dovetail;
using Samples;
using Samples.Petstore;
using Samples.Server;

// PetstoreClient is made of petstore.yaml while this project builds. Here it calls a server in this process, which implements that document.
try
{
    await using var server = await PetstoreServer.StartAsync();
    await using var petstore = new PetstoreClient(new() { BaseAddress = server.Address, Credential = ApiCredential.ApiKey(server.ApiKey) });

    Console.WriteLine($"A pet shop is open at {server.Address}");
    await new Tour(petstore).RunAsync();
    Console.WriteLine("\nEverything went as the document says.");
    return 0;
}
catch (Exception surprise)
{
    await Console.Error.WriteLineAsync($"\nA surprise: {surprise}");
    return 1;
}
