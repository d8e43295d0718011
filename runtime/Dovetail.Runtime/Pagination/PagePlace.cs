namespace Dovetail.Http;

/// <summary>Where a request says which page is asked for.</summary>
internal enum PagePlace
{
    Query,
    Path,
    Header,
    Body,
}
