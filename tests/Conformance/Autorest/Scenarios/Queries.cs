using System.Text;
using Autorest.Url;
using Autorest.UrlMultiCollectionFormat;

namespace Dovetail.Conformance.Autorest.Scenarios;

/// <summary>Parameters in the query.</summary>
internal static class Queries
{
    private const string Reserved = "begin!*'();:@ &=+$,/?#[]end";

    // Escaped: some of these have twins that normalization would put in their place.
    private const string Unicode = "\u554a\u9f44\u4e02\u72db\u72dc\uf9f1\uf92c\uf9f1\ufa0c\ufa29";
    private static readonly byte[] Multibyte = Encoding.UTF8.GetBytes(Unicode);

    public static void Add(ScenarioGroup it)
    {
        var url = new UrlClient(new() { BaseAddress = it.Server });
        var query = url.QueryOperations;

        it.Sends("UrlQueriesBoolTrue", () => url.PathOperations.GetQueriesBooleanTrueAsync(true));
        it.Sends("UrlQueriesBoolFalse", () => url.PathOperations.GetQueriesBooleanFalseAsync(false));
        it.Sends("UrlQueriesBoolNull", () => query.GetBooleanNullAsync());
        it.Sends("UrlQueriesIntPositive", () => query.GetIntOneMillionAsync(QueryOperationIntQuery.Value1000000));
        it.Sends("UrlQueriesIntNegative", () => query.GetIntNegativeOneMillionAsync(QueryOperationsGetIntNegativeOneMillionIntQuery.Minus1000000));
        it.Sends("UrlQueriesIntNull", () => query.GetIntNullAsync());
        it.Sends("UrlQueriesLongPositive", () => query.GetTenBillionAsync(QueryOperationLongQuery.Value10000000000));
        it.Sends("UrlQueriesLongNegative", () => query.GetNegativeTenBillionAsync(QueryOperationsGetNegativeTenBillionLongQuery.Minus10000000000));
        it.Sends("UrlQueriesLongNull", () => query.GetLongNullAsync());
        it.Sends("UrlQueriesFloatPositive", () => query.QueriesFloatScientificPositiveAsync(1.034e20));
        it.Sends("UrlQueriesFloatNegative", () => query.QueriesFloatScientificNegativeAsync(-1.034e-20));
        it.Sends("UrlQueriesFloatNull", () => query.QueriesFloatNullAsync());
        it.Sends("UrlQueriesDoublePositive", () => query.QueriesDoubleDecimalPositiveAsync(9999999.999));
        it.Sends("UrlQueriesDoubleNegative", () => query.QueriesDoubleDecimalNegativeAsync(-9999999.999));
        it.Sends("UrlQueriesDoubleNull", () => query.QueriesDoubleNullAsync());
        it.Sends("UrlQueriesStringUnicode", () => query.QueriesStringUnicodeAsync(Unicode));
        it.Sends("UrlQueriesStringUrlEncoded", () => query.QueriesStringUrlEncodedAsync(Reserved));
        it.Sends("UrlQueriesStringEmpty", () => query.QueriesStringEmptyAsync(""));
        it.Sends("UrlQueriesStringNull", () => query.QueriesStringNullAsync());
        it.Sends("UrlQueriesEnumValid", () => query.QueriesEnumValidAsync(QueryOperationEnumQuery.GreenColor));
        it.Sends("UrlQueriesEnumNull", () => query.QueriesEnumNullAsync());
        it.Sends("UrlQueriesByteMultiByte", () => query.QueriesByteMultiByteAsync(Multibyte));
        it.Sends("UrlQueriesByteEmpty", () => query.QueriesByteEmptyAsync(""));
        it.Sends("UrlQueriesByteNull", () => query.QueriesByteNullAsync());
        it.Sends("UrlQueriesDateValid", () => query.QueriesDateValidAsync("2012-01-01"));
        it.Sends("UrlQueriesDateNull", () => query.QueriesDateNullAsync());
        it.Sends("UrlQueriesDateTimeValid", () => query.QueriesDateTimeValidAsync("2012-01-01T01:01:01Z"));
        it.Sends("UrlQueriesDateTimeNull", () => query.QueriesDateTimeNullAsync());

        string[] values = ["ArrayQuery1", Reserved, "", ""];
        it.Sends("UrlQueriesArrayCsvValid", () => query.QueriesArrayStringCsvValidAsync(values));
        it.Sends("UrlQueriesArrayCsvNull", () => query.QueriesArrayStringCsvNullAsync());
        it.Leaves("UrlQueriesArrayCsvEmpty", "an empty list is left out of the query: `arrayQuery=` would be a list of one empty string (docs/guide/bodies.md)");
        it.Sends("UrlQueriesArrayNoCollectionFormatValid", () => query.QueriesArrayStringNoCollectionFormatEmptyAsync(["hello", "nihao", "bonjour"]));
        it.Sends("UrlQueriesArraySsvValid", () => query.QueriesArrayStringSsvValidAsync(values));
        it.Sends("UrlQueriesArrayTsvValid", () => query.QueriesArrayStringTsvValidAsync(values));
        it.Sends("UrlQueriesArrayPipesValid", () => query.QueriesArrayStringPipesValidAsync(values));

        var multi = new UrlMultiCollectionFormatClient(new() { BaseAddress = it.Server }).QueryOperations;
        it.Sends("UrlQueriesArrayMultiValid", () => multi.QueriesArrayStringMultiValidAsync(values));
        it.Sends("UrlQueriesArrayMultiNull", () => multi.QueriesArrayStringMultiNullAsync());
        it.Sends("UrlQueriesArrayMultiEmpty", () => multi.QueriesArrayStringMultiEmptyAsync([]));

        it.Sends("UrlPathItemGetAll", () => query.GetPathItemsAllWithValuesAsync(
            "localStringPath", "pathItemStringPath", "globalStringPath", "localStringQuery", "pathItemStringQuery", "globalStringQuery"));
        it.Sends("UrlPathItemGetGlobalNull", () => query.GetPathItemsGlobalQueryNullAsync(
            "localStringPath", "pathItemStringPath", "globalStringPath", "localStringQuery", "pathItemStringQuery"));
        it.Sends("UrlPathItemGetGlobalAndLocalNull", () => query.GetPathItemsGlobalAndLocalQueryNullAsync(
            "localStringPath", "pathItemStringPath", "globalStringPath", pathItemStringQuery: "pathItemStringQuery"));
        it.Sends("UrlPathItemGetPathItemAndLocalNull", () => query.GetPathItemsLocalPathItemQueryNullAsync(
            "localStringPath", "pathItemStringPath", "globalStringPath", globalStringQuery: "globalStringQuery"));
    }
}
