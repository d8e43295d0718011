namespace Dovetail.Generator.Naming;

/// <summary>The verbs of APIs. A word that is as often a noun (report, order, contact) is left to its place in the name.</summary>
internal static class Verbs
{
    /// <summary>Verbs that say no more than that something is read.</summary>
    private static readonly HashSet<string> Reading = Set("get retrieve fetch read show describe");

    /// <summary>Verbs that say that several are read.</summary>
    private static readonly HashSet<string> Listing = Set("list");

    /// <summary>What a GET may do besides reading the thing that its path names.</summary>
    private static readonly HashSet<string> Asking = Set("check compare count download export find lookup preview query search validate verify");

    private static readonly HashSet<string> Acting = Set(
        "abort accept acknowledge activate add adjust advance allocate allow answer append apply approve archive assign attach authenticate authorize "
        + "ban begin bind block bookmark bulk buy calculate cancel capture change claim clear clone close commit compact compile complete compute "
        + "configure confirm connect convert copy create crop deactivate decline decrypt delete deliver demote deny deploy deprovision destroy detach "
        + "deauthorize disable disallow disassociate discard disconnect dismiss dispatch duplicate edit eject embed enable encrypt end enqueue enroll "
        + "evaluate exchange execute exclude expire extend extract fail finalize finish flush follow force forget fund fork format forward freeze "
        + "generate grant hide ignore impersonate import include increment ingest initialize initiate insert install introspect invalidate invite "
        + "invoke issue join kick launch leave like link load lock log login logout mark merge migrate minimize moderate modify move mute notify obtain open "
        + "override pair parse patch pause pay perform pin ping poll post prepare present process promote provision prune publish purge push put "
        + "quarantine queue reactivate reassign rebuild recalculate recommend recompute reconnect recover redact redeem redeliver refresh refund "
        + "regenerate register reindex reject release reload remix remove rename render renew reopen reorder replace replay reply reprocess request resend "
        + "reserve reset resize resolve respond restart restore resubmit resume retry return reverse revert revoke rotate run save schedule select send "
        + "serve set setup share ship sign simulate skip snooze sort split star start stop stream submit subscribe succeed suspend swap switch sync "
        + "synchronize tag terminate test toggle track train transcode transcribe transfer transform transition translate trash trigger unarchive "
        + "unassign unban unblock unblacklist undelete undeploy undo unenroll unfollow unfreeze unhide uninstall unlike unlink unlock unmute unpause unpin "
        + "unpublish unregister unset unshare unstar unsubscribe unsuspend unwatch update upgrade upload upsert use validate verify void vote withdraw "
        + "watch write");

    /// <summary>Verbs that stand last in a name only as verbs: <c>adminApiKeysDelete</c>.</summary>
    private static readonly HashSet<string> Plain = Set(
        "activate add approve archive cancel create deactivate delete disable download edit enable fetch find get import list modify patch publish "
        + "put read reject remove replace restore retrieve revoke search send submit suspend unarchive unpublish update upload upsert validate verify");

    /// <summary>Verbs that are never nouns, wherever they stand: <c>oidcGenerateToken</c>, a GET too.</summary>
    private static readonly HashSet<string> Pure = Set(
        "assign attach calculate configure decrypt demote destroy detach disassociate disconnect encrypt finalize generate ingest initialize install introspect "
        + "invalidate moderate prune purge reassign recalculate redeem regenerate register reindex reload rename renew reopen reorder resolve revert rotate "
        + "synchronize terminate unassign unban unblock undelete uninstall unlink unlock unpin unregister unsubscribe write");

    /// <summary>Verbs in the third person that are no nouns: <c>replacesSettings</c>.</summary>
    private static readonly HashSet<string> ThirdPerson = Set("adds creates deletes fetches gets removes replaces retrieves");

    private static readonly HashSet<string> Creating = Set("add create insert new post register");

    /// <summary>Verbs that are as often nouns, and name a collection before one: <c>test_clocks</c>, <c>login_links</c>.</summary>
    private static readonly HashSet<string> Nouns = Set(
        "answer block bookmark bulk change charge crop end follow fork format grant import invoice issue like link load lock log login logout mark merge mute "
        + "order patch pay ping poll post process query queue redirect refund release render reply request return run search serve set setup share ship sort "
        + "split star start stop stream switch tag test track transfer transform upload use view vote watch");

    public static bool IsVerb(string word) => Acting.Contains(word) || Asking.Contains(word) || Reads(word) || Lists(word);

    public static bool IsThirdPerson(string word) => ThirdPerson.Contains(word);

    public static bool IsOftenNoun(string word) => Nouns.Contains(word);

    public static bool Creates(string word) => Creating.Contains(word);

    public static bool Reads(string word) => Reading.Contains(word);

    public static bool Lists(string word) => Listing.Contains(word);

    public static bool Asks(string word) => Asking.Contains(word);

    public static bool IsNothingElse(string word) => Plain.Contains(word) || IsNeverNoun(word);

    public static bool IsNeverNoun(string word) => Pure.Contains(word);

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
