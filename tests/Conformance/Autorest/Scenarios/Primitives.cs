using System.Text.Json;
using Autorest.AnyType;
using Autorest.BodyBoolean;
using Autorest.BodyByte;
using Autorest.BodyTime;
using Autorest.NonStringEnum;
using Autorest.ObjectType;
using static Dovetail.Conformance.Suite.ScenarioGroup;

namespace Dovetail.Conformance.Autorest.Scenarios;

/// <summary>Bodies that are one value: a boolean, bytes, a time, anything.</summary>
internal static class Primitives
{
    private static readonly byte[] NonAscii = [255, 254, 253, 252, 251, 250, 249, 248, 247, 246];

    public static void Add(ScenarioGroup it)
    {
        var boolean = new BodyBooleanClient(new() { BaseAddress = it.Server }).BoolOperations;
        it.Reads("getBoolTrue", () => boolean.GetTrueAsync(), true);
        it.Sends("putBoolTrue", () => boolean.PutTrueAsync(true));
        it.Reads("getBoolFalse", () => boolean.GetFalseAsync(), false);
        it.Sends("putBoolFalse", () => boolean.PutFalseAsync(false));
        it.Reads("getBoolNull", () => boolean.GetNullAsync(), null);
        it.Fails<ResponseFormatException>("getBoolInvalid", async () => await boolean.GetInvalidAsync());

        var bytes = new BodyByteClient(new() { BaseAddress = it.Server }).ByteOperations;
        it.Fails<ResponseFormatException>("getByteNull", async () => await bytes.GetNullAsync());
        it.Reads("getByteEmpty", () => bytes.GetEmptyAsync(), []);
        it.Reads("getByteNonAscii", () => bytes.GetNonAsciiAsync(), NonAscii);
        it.Sends("putByteNonAscii", () => bytes.PutNonAsciiAsync(NonAscii));
        it.Fails<ResponseFormatException>("getByteInvalid", async () => await bytes.GetInvalidAsync());

        var time = new BodyTimeClient(new() { BaseAddress = it.Server }).Time;
        it.Reads("BodyTimeGet", () => time.GetAsync(), "11:34:56");
        it.Reads("BodyTimePut", () => time.PutAsync("08:07:56"), "Nice job posting time");

        var enums = new NonStringEnumClient(new() { BaseAddress = it.Server }).NonStringEnums;
        it.Reads("NonStringEnumsGetInt", () => enums.GetIntAsync(), IntEnum.Value429);
        it.Sends("NonStringEnumsPostInt", () => enums.PutIntAsync(IntEnum.Value200));
        it.Reads("NonStringEnumsGetFloat", () => enums.GetFloatAsync(), 429.1f);
        it.Sends("NonStringEnumsPostFloat", () => enums.PutFloatAsync(200.4f));

        AddAnything(it);
        AddObjects(it);
    }

    private static void AddAnything(ScenarioGroup it)
    {
        var anything = new AnyTypeClient(new() { BaseAddress = it.Server }).Anything;
        it.Does("GetStringAsAnything", async () => Same("anything", (await anything.GetStringAsync()).GetString()));
        it.Sends("PutStringAsAnything", () => anything.PutStringAsync(Json("anything")));
        it.Does("GetObjectAsAnything", async () =>
            Same("An object was successfully returned", (await anything.GetObjectAsync()).GetProperty("message").GetString()));
        it.Sends("PutObjectAsAnything", () => anything.PutObjectAsync(Json(new { foo = "bar" })));
        it.Reads("GetArrayAsAnything", () => anything.GetArrayAsync(), Json((string[])["foo", "bar"]));
        it.Sends("PutArrayAsAnything", () => anything.PutArrayAsync(Json((string[])["foo", "bar"])));
    }

    private static void AddObjects(ScenarioGroup it)
    {
        var objects = new ObjectTypeClient(new() { BaseAddress = it.Server }).ObjectType;
        it.Does("ObjectTypeResponse", async () => Same("An object was successfully returned", (await objects.GetAsync())["message"].GetString()));
        it.Sends("ObjectTypePut", () => objects.PutAsync(new Dictionary<string, JsonElement> { ["foo"] = Json("bar") }));
        it.Does("ObjectTypeErrorResponse", async () =>
        {
            var error = await Throws<ApiResponseException>(async () => await objects.PutAsync(new Dictionary<string, JsonElement>()));
            Same("The object you passed was incorrect", error.ToError().Message);
        });
    }

    private static JsonElement Json<T>(T value) => JsonSerializer.SerializeToElement(value);
}
