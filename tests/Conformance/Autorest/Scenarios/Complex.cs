using System.Globalization;
using Autorest.BodyComplex;
using static Dovetail.Conformance.Suite.ScenarioGroup;

namespace Dovetail.Conformance.Autorest.Scenarios;

/// <summary>Bodies that are objects of simple values, lists and maps.</summary>
internal static class Complex
{
    private static readonly byte[] Bytes = [255, 254, 253, 252, 0, 250, 249, 248, 247, 246];

    // The document has no null among the values, and the server asks for one: what is sent is not checked.
    private static readonly RequestOptions Unchecked = new() { Validation = new() { Enabled = false } };

    public static void Add(ScenarioGroup it)
    {
        var complex = new BodyComplexClient(new() { BaseAddress = it.Server }).Complex;

        it.Reads("getComplexBasicValid", () => complex.BasicGetValidAsync(), new() { Id = 2, Name = "abc", Color = BasicColor.Yellow });
        it.Sends("putComplexBasicValid", () => complex.BasicPutValidAsync("2016-02-29", new() { Id = 2, Name = "abc", Color = BasicColor.Magenta }));
        it.Reads("getComplexBasicEmpty", () => complex.BasicGetEmptyAsync(), new());
        it.Fails<ResponseFormatException>("getComplexBasicNotProvided", async () => await complex.BasicGetNotProvidedAsync());
        it.Does("getComplexBasicNull", async () =>
        {
            var basic = await complex.BasicGetNullAsync();
            Same((null, null), (basic.Id, basic.Name));
        });
        it.Fails<ResponseFormatException>("getComplexBasicInvalid", async () => await complex.BasicGetInvalidAsync());

        AddPrimitives(it, complex);

        string?[] lines = ["1, 2, 3, 4", "", null, "&S#$(*Y", "The quick brown fox jumps over the lazy dog"];
        it.Does("getComplexArrayValid", async () => Same(lines, [.. (await complex.ArrayGetValidAsync()).Array!]));
        it.Sends("putComplexArrayValid", () => complex.ArrayPutValidAsync(new() { Array = lines! }, Unchecked));
        it.Does("getComplexArrayEmpty", async () => Same([], (await complex.ArrayGetEmptyAsync()).Array));
        it.Sends("putComplexArrayEmpty", () => complex.ArrayPutEmptyAsync(new() { Array = [] }));
        it.Does("getComplexArrayNotProvided", async () => Same(null, (await complex.ArrayGetNotProvidedAsync()).Array));

        Dictionary<string, string> programs = new() { ["txt"] = "notepad", ["bmp"] = "mspaint", ["xls"] = "excel", ["exe"] = "", [""] = null! };
        it.Reads("getComplexDictionaryValid", () => complex.DictionaryGetValidAsync(), new() { DefaultProgram = programs });
        it.Sends("putComplexDictionaryValid", () => complex.DictionaryPutValidAsync(new() { DefaultProgram = programs }, Unchecked));
        it.Does("getComplexDictionaryEmpty", async () => Same(0, (await complex.DictionaryGetEmptyAsync()).DefaultProgram!.Count));
        it.Sends("putComplexDictionaryEmpty", () => complex.DictionaryPutEmptyAsync(new() { DefaultProgram = new Dictionary<string, string>() }));
        it.Does("getComplexDictionaryNull", async () => Same(null, (await complex.DictionaryGetNullAsync()).DefaultProgram));
        it.Does("getComplexDictionaryNotProvided", async () => Same(null, (await complex.DictionaryGetNotProvidedAsync()).DefaultProgram));

        Siamese siamese = new()
        {
            Id = 2,
            Name = "Siameeee",
            Color = "green",
            Breed = "persian",
            Hates = [new() { Id = 1, Name = "Potato", Food = "tomato" }, new() { Id = -1, Name = "Tomato", Food = "french fries" }],
        };
        it.Reads("getComplexInheritanceValid", () => complex.InheritanceGetValidAsync(), siamese);
        it.Sends("putComplexInheritanceValid", () => complex.InheritancePutValidAsync(siamese));

        it.Does("getComplexReadOnlyPropertyValid", async () =>
        {
            var read = await complex.ReadonlypropertyGetValidAsync();
            Same(("1234", 2), (read.Id, read.Size));
        });
        it.Sends("putComplexReadOnlyPropertyValid", () => complex.ReadonlypropertyPutValidAsync(new() { Size = 2 }));
    }

    private static void AddPrimitives(ScenarioGroup it, IComplexClient complex)
    {
        it.Reads("getComplexPrimitiveInteger", () => complex.PrimitiveGetIntAsync(), new() { Field1 = -1, Field2 = 2 });
        it.Sends("putComplexPrimitiveInteger", () => complex.PrimitivePutIntAsync(new() { Field1 = -1, Field2 = 2 }));
        it.Reads("getComplexPrimitiveLong", () => complex.PrimitiveGetLongAsync(), new() { Field1 = 1099511627775, Field2 = -999511627788 });
        it.Sends("putComplexPrimitiveLong", () => complex.PrimitivePutLongAsync(new() { Field1 = 1099511627775, Field2 = -999511627788 }));
        it.Reads("getComplexPrimitiveFloat", () => complex.PrimitiveGetFloatAsync(), new() { Field1 = 1.05f, Field2 = -0.003f });
        it.Sends("putComplexPrimitiveFloat", () => complex.PrimitivePutFloatAsync(new() { Field1 = 1.05f, Field2 = -0.003f }));

        DoubleWrapper doubles = new() { Field1 = 3e-100, Field56ZerosAfterTheDotAndNegativeZeroBeforeDotAndThisIsALongFieldNameOnPurpose = -5e-57 };
        it.Reads("getComplexPrimitiveDouble", () => complex.PrimitiveGetDoubleAsync(), doubles);
        it.Sends("putComplexPrimitiveDouble", () => complex.PrimitivePutDoubleAsync(doubles));
        it.Reads("getComplexPrimitiveBool", () => complex.PrimitiveGetBoolAsync(), new() { FieldTrue = true, FieldFalse = false });
        it.Sends("putComplexPrimitiveBool", () => complex.PrimitivePutBoolAsync(new() { FieldTrue = true, FieldFalse = false }));
        it.Does("getComplexPrimitiveString", async () =>
        {
            var read = await complex.PrimitiveGetStringAsync();
            Same(("goodrequest", "", null), (read.Field, read.Empty, read.Null));
        });
        it.Sends("putComplexPrimitiveString", () => complex.PrimitivePutStringAsync(new() { Field = "goodrequest", Empty = "" }));

        DateWrapper dates = new() { Field = DateOnly.MinValue, Leap = new(2016, 2, 29) };
        it.Reads("getComplexPrimitiveDate", () => complex.PrimitiveGetDateAsync(), dates);
        it.Sends("putComplexPrimitiveDate", () => complex.PrimitivePutDateAsync(dates));

        DatetimeWrapper times = new() { Field = At("0001-01-01T00:00:00Z"), Now = At("2015-05-18T18:38:00Z") };
        it.Reads("getComplexPrimitiveDateTime", () => complex.PrimitiveGetDateTimeAsync(), times);
        it.Sends("putComplexPrimitiveDateTime", () => complex.PrimitivePutDateTimeAsync(times));

        Datetimerfc1123Wrapper moments = new() { Field = At("0001-01-01T00:00:00Z"), Now = At("2015-05-18T11:38:00Z") };
        it.Reads("getComplexPrimitiveDateTimeRfc1123", () => complex.PrimitiveGetDateTimeRfc1123Async(), moments);
        it.Sends("putComplexPrimitiveDateTimeRfc1123", () => complex.PrimitivePutDateTimeRfc1123Async(moments));

        it.Reads("getComplexPrimitiveDuration", () => complex.PrimitiveGetDurationAsync(), new() { Field = "P123DT22H14M12.011S" });
        it.Sends("putComplexPrimitiveDuration", () => complex.PrimitivePutDurationAsync(new() { Field = "P123DT22H14M12.011S" }));
        it.Reads("getComplexPrimitiveByte", () => complex.PrimitiveGetByteAsync(), new() { Field = Bytes });
        it.Sends("putComplexPrimitiveByte", () => complex.PrimitivePutByteAsync(new() { Field = Bytes }));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
