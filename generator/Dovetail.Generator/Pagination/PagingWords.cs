namespace Dovetail.Generator.Pagination;

/// <summary>The names that real documents give to the parts of paging: lower case, letters and digits alone.</summary>
internal static class PagingWords
{
    public static readonly HashSet<string> Page = Set("page pagenumber pageno pagenum pagenr currentpage pageindex");

    public static readonly HashSet<string> Offset = Set("offset skip startat startindex start pageoffset startoffset firstresult resultoffset skipcount recordoffset");

    public static readonly HashSet<string> Size = Set(
        "perpage pagesize limit count first take top max size pagelimit itemsperpage maxresults maxitems resultsperpage recordsperpage pagelen pagelength maxpagesize "
        + "maxcount rows maxrecords numresults pagefirst pagetake");

    /// <summary>Parameters that take a token. One called <c>token</c> alone is a credential.</summary>
    public static readonly HashSet<string> Cursor = Set(
        "cursor pagetoken nexttoken nextpagetoken continuationtoken nextcontinuationtoken continuation continue after aftercursor pagecursor pageafter marker "
        + "startingtoken nextcursor paginationtoken nextpaginationtoken scrollid skiptoken starttoken bookmark nextmarker pagekey nextpagekey exclusivestartkey startkey "
        + "next pagingtoken cursormark pagestate nextpage iterator");

    /// <summary>Parameters that take the id of an item, and give what follows it.</summary>
    public static readonly HashSet<string> LastId = Set("startingafter after afterid startafter startafterid pageafter startingafterid");

    /// <summary>Parameters that mostly take a time, and the id of an item where words say that greater ones follow.</summary>
    public static readonly HashSet<string> SinceId = Set("since sinceid idafter");

    /// <summary>The same, in the other direction.</summary>
    public static readonly HashSet<string> FirstId = Set("endingbefore before beforeid pagebefore endbefore");

    /// <summary>Parameters that take the id of an item, and may give what is older.</summary>
    public static readonly HashSet<string> OlderThan = Set("maxid before beforeid olderthan olderthanid untilid");

    /// <summary>Parameters that take the later end of a span of time.</summary>
    public static readonly HashSet<string> Until = Set("until before to end untildate enddate endtime todate totime beforedate");

    /// <summary>Parameters that take the earlier end.</summary>
    public static readonly HashSet<string> Since = Set("since after from start sincedate startdate starttime fromdate fromtime afterdate");

    /// <summary>Members of an answer that give the next token.</summary>
    public static readonly HashSet<string> NextToken = Set(
        "nextpagetoken nextcursor nexttoken nextpage nextmarker next continuationtoken nextcontinuationtoken endcursor nextpaginationtoken nextpagekey nextkey scrollid "
        + "nextpagecursor cursornext nextafter paginationtoken lastevaluatedkey nextskiptoken nextbookmark nextstate nextid");

    /// <summary>The same, where they stand among others about paging: elsewhere they may be anything.</summary>
    public static readonly HashSet<string> NextTokenInEnvelope = Set("cursor after continue marker pagetoken token pagecursor bookmark skiptoken");

    /// <summary>Members that hold a URL whatever else the document says.</summary>
    public static readonly HashSet<string> NextUrl = Set("nextlink odatanextlink nextpageuri nexturl nexturi nextpageurl nextpagelink nexthref nextpageuri");

    /// <summary>Members that hold a URL where something says so.</summary>
    public static readonly HashSet<string> MayBeNextUrl = Set("next nextpage");

    public static readonly HashSet<string> PreviousUrl = Set(
        "prev previous previouspage prevpage previouslink prevlink previousurl prevurl previouspageurl prevpageurl previouspageuri");

    public static readonly HashSet<string> Delta = Set("deltalink odatadeltalink");

    public static readonly HashSet<string> LastKey = Set("lastid");

    public static readonly HashSet<string> HasMore = Set(
        "hasmore more hasnext hasnextpage moredataavailable hasmoreitems hasmoredata hasmoreresults hasmorepages moreresultsavailable morepages istruncated hasmorerecords");

    public static readonly HashSet<string> IsLast = Set("islast last islastpage lastpage done");

    public static readonly HashSet<string> Total = Set(
        "total totalcount totalitems totalresults totalrecords totalelements totalrecordcount totalhits totalsize totalentries found totalrows totalnumber itemcount");

    public static readonly HashSet<string> PageCount = Set("totalpages pages pagecount lastpage numpages pagestotal totalpagecount");

    /// <summary>Members about paging, beside those that say what follows.</summary>
    public static readonly HashSet<string> Position = Set(
        "page pagenumber currentpage offset limit pagesize perpage skip startindex startat pagelen itemsperpage pageindex cursor count size resultcount");

    /// <summary>Objects that speak about paging, or hold those that do.</summary>
    public static readonly HashSet<string> Envelope = Set(
        "meta pagination paging page pageinfo metadata link links pages cursor cursors responsemetadata paginginfo pagecontext listmetadata nextpage paginator pagedata "
        + "responseinfo searchmetadata pageable navigation resultinfo");

    /// <summary>Lists that are beside the items, and never they.</summary>
    public static readonly HashSet<string> BesideItems = Set(
        "errors warnings messages links included ids order reasons alerts notices sort filters headers warningmessages errormessages suggestions deprecations");

    /// <summary>Names of lists that do not say of what.</summary>
    public static readonly HashSet<string> Items = Set("data item result value entry record hit content embedded list element row entity collection object");

    /// <summary>What a thing is told from others by.</summary>
    public static readonly HashSet<string> Identity = Set("id uuid guid key name number slug code");

    /// <summary>Words that say that something is read, and nothing changed.</summary>
    public static readonly HashSet<string> Reading = Set("get list search query find fetch filter lookup read retrieve select browse return");

    /// <summary>Words that say that something changes.</summary>
    public static readonly HashSet<string> Writing = Set(
        "create add new update upsert set delete remove put replace insert import upload submit send register cancel activate deactivate enable disable assign start "
        + "stop run save");

    public static string Plain(string name)
    {
        var last = name.StartsWith("/", StringComparison.Ordinal) ? name.Substring(name.LastIndexOf('/') + 1) : name;
        return new string([.. last.Where(char.IsLetterOrDigit)]).ToLowerInvariant();
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
