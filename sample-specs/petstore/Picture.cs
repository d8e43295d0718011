namespace Samples;

/// <summary>A very small picture of a cat.</summary>
internal static class Picture
{
    public static byte[] OfACat => Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAABAAAAAMAgMAAAAWidUSAAAADFBMVEX///9aRjJ4yFDwlpaxVP2dAAAALUlEQVR42mNgAAFW" +
        "BoYABlYHRiARGgojlkbBCDA3/GoAA2NoqAMDQ2goWBMDAApnCaemi664AAAAAElFTkSuQmCC");
}
