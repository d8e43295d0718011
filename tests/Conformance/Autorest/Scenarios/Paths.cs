using System.Text;
using Autorest.CustomBaseUrl;
using Autorest.CustomBaseUrlMoreOptions;
using Autorest.ParameterizedEndpoint;
using Autorest.Url;

namespace Dovetail.Conformance.Autorest.Scenarios;

/// <summary>Parameters in the path, and addresses with variables.</summary>
internal static class Paths
{
    private const string Reserved = "begin!*'();:@ &=+$,/?#[]end";

    // Escaped: some of these have twins that normalization would put in their place.
    private const string Unicode = "\u554a\u9f44\u4e02\u72db\u72dc\uf9f1\uf92c\uf9f1\ufa0c\ufa29";

    public static void Add(ScenarioGroup it)
    {
        var url = new UrlClient(new() { BaseAddress = it.Server });
        var path = url.PathOperations;

        it.Sends("UrlPathsBoolTrue", () => path.GetBooleanTrueAsync(true));
        it.Sends("UrlPathsBoolFalse", () => path.GetBooleanFalseAsync(false));
        it.Sends("UrlPathsIntPositive", () => path.GetIntOneMillionAsync(PathOperationIntPath.Value1000000));
        it.Sends("UrlPathsIntNegative", () => path.GetIntNegativeOneMillionAsync(PathOperationsGetIntNegativeOneMillionIntPath.Minus1000000));
        it.Sends("UrlPathsIntUnixTime", () => path.PathsUnixTimeUrlAsync(new(2016, 4, 13, 0, 0, 0, TimeSpan.Zero)));
        it.Sends("UrlPathsLongPositive", () => path.GetTenBillionAsync(PathOperationLongPath.Value10000000000));
        it.Sends("UrlPathsLongNegative", () => path.GetNegativeTenBillionAsync(PathOperationsGetNegativeTenBillionLongPath.Minus10000000000));
        it.Sends("UrlPathsFloatPositive", () => path.PathsFloatScientificPositiveAsync(1.034e20));
        it.Sends("UrlPathsFloatNegative", () => path.PathsFloatScientificNegativeAsync(-1.034e-20));
        it.Sends("UrlPathsDoublePositive", () => path.PathsDoubleDecimalPositiveAsync(9999999.999));
        it.Sends("UrlPathsDoubleNegative", () => path.PathsDoubleDecimalNegativeAsync(-9999999.999));
        it.Sends("UrlPathsStringUnicode", () => path.PathsStringUnicodeAsync(Unicode));
        it.Sends("UrlPathsStringUrlEncoded", () => path.PathsStringUrlEncodedAsync(Reserved));
        it.Sends("UrlPathsStringUrlNonEncoded", () => path.PathsStringUrlNonEncodedAsync("begin!*'();:@&=+$,end"));
        it.Sends("UrlPathsStringEmpty", () => path.PathsStringEmptyAsync(""));
        it.Sends("UrlPathsStringBase64Url", () => path.PathsBase64UrlAsync("bG9yZW0"));
        it.Sends("UrlPathsByteEmpty", () => path.PathsByteEmptyAsync(""));
        it.Sends("UrlPathsByteMultiByte", () => path.PathsByteMultiByteAsync(Encoding.UTF8.GetBytes(Unicode)));
        it.Sends("UrlPathsDateValid", () => path.PathsDateValidAsync("2012-01-01"));
        it.Sends("UrlPathsDateTimeValid", () => path.PathsDateTimeValidAsync("2012-01-01T01:01:01Z"));
        it.Sends("UrlPathsEnumValid", () => path.PathsEnumValidAsync(PathOperationEnumPath.GreenColor));
        it.Sends("UrlPathsArrayCSVInPath", () => url.QueryOperations.PathsArrayCsvInPathAsync(["ArrayPath1", Reserved, "", ""]));

        // x-ms-parameterized-host is no part of OpenAPI: the address is given whole.
        it.Sends("CustomBaseUri", () => new CustomBaseUrlClient(new() { BaseAddress = it.Server }).PathOperations.GetEmptyAsync());
        it.Sends("CustomBaseUriMoreOptions", () => new CustomBaseUrlMoreOptionsClient(new() { BaseAddress = it.Server }).PathOperations
            .GetEmptyAsync("key1", "test12", "v1"));
        it.Sends("GetParameterizedHostWithNameEndpoint", () => new ParameterizedEndpointClient(new() { BaseAddress = it.Server }).ParameterizedEndpoint.GetAsync());
    }
}
