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

        it.Reads("getComplexBasicValid", () => complex.GetBasicValidAsync(), new() { Id = 2, Name = "abc", Color = BasicColor.Yellow });
        it.Sends("putComplexBasicValid", () => complex.PutBasicValidAsync("2016-02-29", new() { Id = 2, Name = "abc", Color = BasicColor.Magenta }));
        it.Reads("getComplexBasicEmpty", () => complex.GetBasicEmptyAsync(), new());
        it.Fails<ResponseFormatException>("getComplexBasicNotProvided", async () => await complex.GetBasicNotProvidedAsync());
        it.Does("getComplexBasicNull", async () =>
        {
            var basic = await complex.GetBasicNullAsync();
            Same((null, null), (basic.Id, basic.Name));
        });
        it.Fails<ResponseFormatException>("getComplexBasicInvalid", async () => await complex.GetBasicInvalidAsync());

        AddPrimitives(it, complex);

        string?[] lines = ["1, 2, 3, 4", "", null, "&S#$(*Y", "The quick brown fox jumps over the lazy dog"];
        it.Does("getComplexArrayValid", async () => Same(lines, [.. (await complex.GetArrayValidAsync()).Array!]));
        it.Sends("putComplexArrayValid", () => complex.PutArrayValidAsync(new() { Array = lines! }, Unchecked));
        it.Does("getComplexArrayEmpty", async () => Same([], (await complex.GetArrayEmptyAsync()).Array));
        it.Sends("putComplexArrayEmpty", () => complex.PutArrayEmptyAsync(new() { Array = [] }));
        it.Does("getComplexArrayNotProvided", async () => Same(null, (await complex.GetArrayNotProvidedAsync()).Array));

        Dictionary<string, string> programs = new() { ["txt"] = "notepad", ["bmp"] = "mspaint", ["xls"] = "excel", ["exe"] = "", [""] = null! };
        it.Reads("getComplexDictionaryValid", () => complex.GetDictionaryValidAsync(), new() { DefaultProgram = programs });
        it.Sends("putComplexDictionaryValid", () => complex.PutDictionaryValidAsync(new() { DefaultProgram = programs }, Unchecked));
        it.Does("getComplexDictionaryEmpty", async () => Same(0, (await complex.GetDictionaryEmptyAsync()).DefaultProgram!.Count));
        it.Sends("putComplexDictionaryEmpty", () => complex.PutDictionaryEmptyAsync(new() { DefaultProgram = new Dictionary<string, string>() }));
        it.Does("getComplexDictionaryNull", async () => Same(null, (await complex.GetDictionaryNullAsync()).DefaultProgram));
        it.Does("getComplexDictionaryNotProvided", async () => Same(null, (await complex.GetDictionaryNotProvidedAsync()).DefaultProgram));

        Siamese siamese = new()
        {
            Id = 2,
            Name = "Siameeee",
            Color = "green",
            Breed = "persian",
            Hates = [new() { Id = 1, Name = "Potato", Food = "tomato" }, new() { Id = -1, Name = "Tomato", Food = "french fries" }],
        };
        it.Reads("getComplexInheritanceValid", () => complex.GetInheritanceValidAsync(), siamese);
        it.Sends("putComplexInheritanceValid", () => complex.PutInheritanceValidAsync(siamese));

        it.Does("getComplexReadOnlyPropertyValid", async () =>
        {
            var read = await complex.GetReadonlypropertyValidAsync();
            Same(("1234", 2), (read.Id, read.Size));
        });
        it.Sends("putComplexReadOnlyPropertyValid", () => complex.PutReadonlypropertyValidAsync(new() { Size = 2 }));
    }

    private static void AddPrimitives(ScenarioGroup it, IComplexClient complex)
    {
        it.Reads("getComplexPrimitiveInteger", () => complex.GetPrimitiveIntAsync(), new() { Field1 = -1, Field2 = 2 });
        it.Sends("putComplexPrimitiveInteger", () => complex.PutPrimitiveIntAsync(new() { Field1 = -1, Field2 = 2 }));
        it.Reads("getComplexPrimitiveLong", () => complex.GetPrimitiveLongAsync(), new() { Field1 = 1099511627775, Field2 = -999511627788 });
        it.Sends("putComplexPrimitiveLong", () => complex.PutPrimitiveLongAsync(new() { Field1 = 1099511627775, Field2 = -999511627788 }));
        it.Reads("getComplexPrimitiveFloat", () => complex.GetPrimitiveFloatAsync(), new() { Field1 = 1.05f, Field2 = -0.003f });
        it.Sends("putComplexPrimitiveFloat", () => complex.PutPrimitiveFloatAsync(new() { Field1 = 1.05f, Field2 = -0.003f }));

        DoubleWrapper doubles = new() { Field1 = 3e-100, Field56ZerosAfterTheDotAndNegativeZeroBeforeDotAndThisIsALongFieldNameOnPurpose = -5e-57 };
        it.Reads("getComplexPrimitiveDouble", () => complex.GetPrimitiveDoubleAsync(), doubles);
        it.Sends("putComplexPrimitiveDouble", () => complex.PutPrimitiveDoubleAsync(doubles));
        it.Reads("getComplexPrimitiveBool", () => complex.GetPrimitiveBoolAsync(), new() { FieldTrue = true, FieldFalse = false });
        it.Sends("putComplexPrimitiveBool", () => complex.PutPrimitiveBoolAsync(new() { FieldTrue = true, FieldFalse = false }));
        it.Does("getComplexPrimitiveString", async () =>
        {
            var read = await complex.GetPrimitiveStringAsync();
            Same(("goodrequest", "", null), (read.Field, read.Empty, read.Null));
        });
        it.Sends("putComplexPrimitiveString", () => complex.PutPrimitiveStringAsync(new() { Field = "goodrequest", Empty = "" }));

        DateWrapper dates = new() { Field = DateOnly.MinValue, Leap = new(2016, 2, 29) };
        it.Reads("getComplexPrimitiveDate", () => complex.GetPrimitiveDateAsync(), dates);
        it.Sends("putComplexPrimitiveDate", () => complex.PutPrimitiveDateAsync(dates));

        DatetimeWrapper times = new() { Field = At("0001-01-01T00:00:00Z"), Now = At("2015-05-18T18:38:00Z") };
        it.Reads("getComplexPrimitiveDateTime", () => complex.GetPrimitiveDateTimeAsync(), times);
        it.Sends("putComplexPrimitiveDateTime", () => complex.PutPrimitiveDateTimeAsync(times));

        Datetimerfc1123Wrapper moments = new() { Field = At("0001-01-01T00:00:00Z"), Now = At("2015-05-18T11:38:00Z") };
        it.Reads("getComplexPrimitiveDateTimeRfc1123", () => complex.GetPrimitiveDateTimeRfc1123Async(), moments);
        it.Sends("putComplexPrimitiveDateTimeRfc1123", () => complex.PutPrimitiveDateTimeRfc1123Async(moments));

        it.Reads("getComplexPrimitiveDuration", () => complex.GetPrimitiveDurationAsync(), new() { Field = "P123DT22H14M12.011S" });
        it.Sends("putComplexPrimitiveDuration", () => complex.PutPrimitiveDurationAsync(new() { Field = "P123DT22H14M12.011S" }));
        it.Reads("getComplexPrimitiveByte", () => complex.GetPrimitiveByteAsync(), new() { Field = Bytes });
        it.Sends("putComplexPrimitiveByte", () => complex.PutPrimitiveByteAsync(new() { Field = Bytes }));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
