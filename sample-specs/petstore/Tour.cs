using System.Net;
using System.Security.Cryptography;
using Dovetail;
using Samples.Petstore;

namespace Samples;

/// <summary>A walk through the shop with the generated client.</summary>
internal sealed class Tour(IPetstoreClient petstore)
{
    public async Task RunAsync()
    {
        var mia = await CreateAsync();
        await ReadAsync(mia.Id);
        await ListAsync();
        await UpdateAsync(mia);
        await ExchangePhotosAsync(mia.Id);
        await CountAsync();
        await BreakTheRulesAsync();
        await DeleteAsync(mia.Id);
    }

    private async Task<Pet> CreateAsync()
    {
        Narrator.Begin("Create");
        Pet mia = await petstore.Pets.CreateAsync(new()
        {
            Name = "Mia",
            Kind = PetKind.Cat,
            Status = PetStatus.Available,
            Born = new DateOnly(2024, 2, 29),
            Weight = 3.85m,
            Tags = ["calm", "likes fish"],
            Traits = new Dictionary<string, string> { ["fur"] = "tabby", ["favourite place"] = "the top shelf" },
        });

        Narrator.Say($"{mia.Name} is number {mia.Id}, here since {mia.AddedAt:HH:mm:ss}");
        return mia;
    }

    private async Task ReadAsync(long id)
    {
        Narrator.Begin("Read");
        ApiResponse<Pet> response = await petstore.Pets.GetAsync(id).WithResponse();
        var pet = response.Value;
        Narrator.Say($"{(int)response.StatusCode}: {pet.Name}, born on {pet.Born:d MMMM yyyy}, {pet.Weight} kg, {string.Join(" and ", pet.Tags ?? [])}");
        Narrator.Expect(pet.Kind == PetKind.Cat && pet.Weight == 3.85m && pet.Born == new DateOnly(2024, 2, 29));
        Narrator.Expect(pet.Traits?["fur"] == "tabby");
    }

    private async Task ListAsync()
    {
        Narrator.Begin("List across pages");
        foreach (var name in (string[])["Rex", "Bella", "Oskar", "Luna", "Coco", "Balu"])
        {
            await petstore.Pets.CreateAsync(new() { Name = name, Kind = PetKind.Dog, Status = PetStatus.Available });
        }

        var names = new List<string>();
        await foreach (Pet pet in petstore.Pets.ListAsync(limit: 3))
        {
            names.Add(pet.Name);
        }

        Narrator.Say($"three at a time: {string.Join(", ", names)}");
        Narrator.Expect(names is ["Mia", "Rex", "Bella", "Oskar", "Luna", "Coco", "Balu"]);

        PetPage firstPage = await petstore.Pets.ListAsync(limit: 3);
        Narrator.Say($"awaited instead, the same call gives the first page: {firstPage.Items.Count} of {firstPage.Total}");
        Narrator.Expect(firstPage is { Items.Count: 3, Total: 7 });
    }

    private async Task UpdateAsync(Pet mia)
    {
        Narrator.Begin("Update");
        Pet reserved = await petstore.Pets.UpdateAsync(mia.Id, new()
        {
            Name = mia.Name,
            Kind = mia.Kind,
            Status = PetStatus.Reserved,
            Owner = new() { Name = "Anna", Address = new() { City = "Freiburg" } },
        });

        Narrator.Say($"reserved for {reserved.Owner?.Name} from {reserved.Owner?.Address?.City}");
        Narrator.Expect(reserved.Status == PetStatus.Reserved);

        PetPage page = await petstore.Pets.ListAsync(status: [PetStatus.Reserved, PetStatus.Sold]);
        Narrator.Expect(page.Items is [{ Name: "Mia" }]);
    }

    private async Task ExchangePhotosAsync(long id)
    {
        Narrator.Begin("Upload and download");
        byte[] picture = Picture.OfACat;
        Photo photo = await petstore.Pets.UploadPhotoAsync(id, new() { File = FileContent.FromBytes(picture, "mia.png", "image/png"), Caption = "Mia, asleep" });
        Narrator.Say($"up: {photo.Size} bytes, \"{photo.Caption}\"");
        Narrator.Expect(photo.Sha256 == Convert.ToHexStringLower(SHA256.HashData(picture)));

        var copy = Path.Combine(Path.GetTempPath(), $"mia-{Guid.NewGuid():N}.png");
        await using (FileResponse download = await petstore.Pets.DownloadPhotoAsync(id))
        {
            await download.SaveAsync(copy);
        }

        byte[] received = await File.ReadAllBytesAsync(copy);
        File.Delete(copy);
        Narrator.Say("down: the same picture");
        Narrator.Expect(received.SequenceEqual(picture));
    }

    private async Task CountAsync()
    {
        Narrator.Begin("Count");
        IReadOnlyDictionary<string, int> inventory = await petstore.Store.GetInventoryAsync();
        Narrator.Say(string.Join(", ", inventory.Select(entry => $"{entry.Value} {entry.Key}")));
        Narrator.Expect(inventory["available"] == 6 && inventory["reserved"] == 1);
    }

    private async Task BreakTheRulesAsync()
    {
        Narrator.Begin("Errors");
        try
        {
            await petstore.Pets.CreateAsync(new() { Name = "Zukunft", Kind = PetKind.GuineaPig, Born = new DateOnly(2999, 1, 1) });
            Narrator.Expect(false);
        }
        catch (ApiResponseException<ValidationProblem> e)
        {
            Narrator.Say($"{(int)e.StatusCode}, typed: {string.Join(", ", e.Error.Errors.Select(error => $"{error.Field} {error.Message}"))}");
            Narrator.Expect(e.Error.Errors is [{ Field: "born" }]);
        }

        ApiResponse<Pet> nobody = await petstore.Pets.GetAsync(4711).WithResponse();
        Narrator.Say($"{(int)nobody.StatusCode}, without an exception: {(nobody.Error as Problem)?.Detail}");
        Narrator.Expect(nobody.StatusCode is HttpStatusCode.NotFound && nobody.Error is Problem { Status: 404 });
    }

    private async Task DeleteAsync(long id)
    {
        Narrator.Begin("Delete");
        await petstore.Pets.DeleteAsync(id);
        try
        {
            await petstore.Pets.GetAsync(id);
            Narrator.Expect(false);
        }
        catch (ApiResponseException<Problem> e) when (e.StatusCode is HttpStatusCode.NotFound)
        {
            Narrator.Say($"gone: {e.Error.Title}");
        }
    }
}
