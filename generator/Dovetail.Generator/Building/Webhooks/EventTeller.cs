using Dovetail.Generator.Common;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building.Webhooks;

/// <summary>
/// Finds the one or two places by which the most events are told from all others. An event is told where it has a value there that no other has; what another does not declare it
/// does not have.
/// </summary>
internal static class EventTeller
{
    /// <summary>More places would tell no more.</summary>
    private const int MostPlaces = 8;

    /// <summary>Where APIs say what a message is, the usual ones first.</summary>
    private static readonly string[] Words = ["/type", "/event", "/event_type", "/eventType", "/event_name", "/eventName", "/topic", "/action", "/kind", "/name"];

    /// <returns>What tells each event; null where nothing does.</returns>
    public static IReadOnlyList<EquatableArray<WebhookConditionModel>?> Tell(IReadOnlyList<EventFacts> events) => TellKnown(WithNames(events));

    private static IReadOnlyList<EquatableArray<WebhookConditionModel>?> TellKnown(IReadOnlyList<EventFacts> events)
    {
        var places = events.SelectMany(facts => facts.Fixed)
            .GroupBy(fact => fact.Place, StringComparer.Ordinal)
            .OrderBy(group => Rank(group.Key))
            .ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key)
            .Take(MostPlaces)
            .ToList();
        var sets = places.Select(place => new[] { place }).Concat(places.SelectMany((first, index) => places.Skip(index + 1).Select(second => new[] { first, second })));
        string[] best = [];
        var most = -1;
        foreach (var set in sets)
        {
            var count = Enumerable.Range(0, events.Count).Count(i => IsTold(events, i, set));
            if (count > most)
            {
                (best, most) = (set, count);
            }
        }

        return
        [
            .. Enumerable.Range(0, events.Count).Select(i => IsTold(events, i, best)
                ? events[i].Fixed.Where(fact => best.Contains(fact.Place)).ToEquatableArray()
                : (EquatableArray<WebhookConditionModel>?)null),
        ];
    }

    /// <summary>Where several events have their own names, and none has another one, those that say nothing of their value have their names too.</summary>
    private static IReadOnlyList<EventFacts> WithNames(IReadOnlyList<EventFacts> events)
    {
        var named = events.SelectMany(facts => facts.Fixed.Select(fact => (Fact: fact, IsName: fact.Values.Count == 1 && fact.Values[0] == facts.Name)))
            .GroupBy(item => item.Fact.Place, StringComparer.Ordinal)
            .Where(group => group.Count() > 1 && group.All(item => item.IsName))
            .Select(group => group.First().Fact)
            .ToList();
        return
        [
            .. events.Select(facts => facts with
            {
                Fixed = [.. facts.Fixed, .. named.Where(fact => facts.Open.Contains(fact.Place)).Select(fact => fact with { Values = new[] { facts.Name }.ToEquatableArray() })],
                Open = [.. facts.Open.Where(place => !named.Exists(fact => fact.Place == place))],
            }),
        ];
    }

    private static int Rank(string place) => Array.IndexOf(Words, place) is >= 0 and var rank ? rank : Words.Length;

    /// <summary>The only event there is needs no value.</summary>
    private static bool IsTold(IReadOnlyList<EventFacts> events, int index, string[] places)
    {
        var own = events[index].Fixed.Where(fact => places.Contains(fact.Place)).ToList();
        return (own.Count > 0 || events.Count == 1) && events.Where((_, i) => i != index).All(other => own.Any(fact => Excludes(fact, other)));
    }

    private static bool Excludes(WebhookConditionModel fact, EventFacts other) =>
        !other.Open.Contains(fact.Place) && (other.Fixed.FirstOrDefault(its => its.Place == fact.Place) is not { } its || !its.Values.Intersect(fact.Values).Any());
}
