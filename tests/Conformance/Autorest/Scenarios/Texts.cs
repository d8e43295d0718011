using Autorest.BodyString;
using static Dovetail.Conformance.Suite.ScenarioGroup;

namespace Dovetail.Conformance.Autorest.Scenarios;

/// <summary>Bodies that are a string, or an enum of strings.</summary>
internal static class Texts
{
    // Escaped: some of them have twins that normalization would put in their place.
    private const string Multibyte =
        "\u554a\u9f44\u4e02\u72db\u72dc\uf9f1\uf92c\uf9f1\ufa0c\ufa29\u02ca\u301e\u3021\uffe4\u2121\u3231\u2010\u30fc\ufe61\ufe62\ufe6b\u3001\u3013\u2170\u2179" +
        "\u2488\u20ac\u3220\u3229\u2160\u216b\uff01\uffe3\u3041\u3093\u30a1\u30f6\u0391\ufe34\u0410\u042f\u0430\u044f\u0101\u0261\u3105\u3129\u2500\u254b\ufe35" +
        "\ufe44\ufe3b\ufe31\ufe33\ufe34\u2170\u2179\u0251\ue7c7\u0261\u3007\u303e\u2ffb\u2e81\ue843\u4723\ue864\u20ac";
    private const string Spaces = "    Now is the time for all good men to come to the aid of their country    ";

    public static void Add(ScenarioGroup it)
    {
        var text = new BodyStringClient(new() { BaseAddress = it.Server }).StringOperations;

        it.Reads("getStringNull", () => text.GetNullAsync(), null);
        it.Sends("putStringNull", () => text.PutNullAsync(null));
        it.Reads("getStringEmpty", () => text.GetEmptyAsync(), "");
        it.Sends("putStringEmpty", () => text.PutEmptyAsync(""));
        it.Reads("getStringMultiByteCharacters", () => text.GetMbcsAsync(), Multibyte);
        it.Sends("putStringMultiByteCharacters", () => text.PutMbcsAsync(Multibyte));
        it.Reads("getStringWithLeadingAndTrailingWhitespace", () => text.GetWhitespaceAsync(), Spaces);
        it.Sends("putStringWithLeadingAndTrailingWhitespace", () => text.PutWhitespaceAsync(Spaces));
        it.Fails<ResponseFormatException>("getStringNotProvided", async () => await text.GetNotProvidedAsync());

        it.Does("getStringBase64Encoded", async () =>
            Same("a string that gets encoded with base64", System.Text.Encoding.UTF8.GetString(await text.GetBase64EncodedAsync())));
        it.Reads("getStringBase64UrlEncoded", () => text.GetBase64UrlEncodedAsync(), "YSBzdHJpbmcgdGhhdCBnZXRzIGVuY29kZWQgd2l0aCBiYXNlNjR1cmw");
        it.Sends("putStringBase64UrlEncoded", () => text.PutBase64UrlEncodedAsync("YSBzdHJpbmcgdGhhdCBnZXRzIGVuY29kZWQgd2l0aCBiYXNlNjR1cmw"));
        it.Reads("getStringNullBase64UrlEncoding", () => text.GetNullBase64UrlEncodedAsync(), null);

        it.Does("getEnumNotExpandable", async () => Same(StringOperationsGetEnumNotExpandableResponse.RedColor, (await text.GetEnumNotExpandableAsync()).Known!.Value));
        it.Sends("putEnumNotExpandable", () => text.PutEnumNotExpandableAsync(StringOperationsPutEnumNotExpandableRequest.RedColor));
        it.Does("getEnumReferenced", async () => Same(RefColors.RedColor, (await text.GetEnumReferencedAsync()).Known!.Value));
        it.Sends("putEnumReferenced", () => text.PutEnumReferencedAsync(RefColors.RedColor));
        it.Does("getEnumReferencedConstant", async () => Same("Sample String", (await text.GetEnumReferencedConstantAsync()).Field1));
        it.Sends("putEnumReferencedConstant", () => text.PutEnumReferencedConstantAsync(new()));
    }
}
