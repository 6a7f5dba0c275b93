package org.linli.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.linli.bench.city.City;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;

/** What residents ask of a city, each question in several variants so that not one row answers all. */
final class CityQuestions {

    private static final int VARIANTS = 32;
    private static final String LIST =
            """
            query ($after: String, $filter: ActivityFilter) {
              activities(first: 20, after: $after, filter: $filter) { edges { node {
                id title kind startsAt endsAt capacity taken phase tags organiser place { name } community { id name }
              } } pageInfo { hasNextPage endCursor } } }""";
    private static final String DETAIL =
            """
            query ($id: ID!) { activity(id: $id) {
              id title description kind status phase startsAt endsAt signupOpensAt signupClosesAt capacity taken tags
              organiser place { name address station { id name } } community { id name } organisation { id name }
              viewerSignup { id }
            } }""";
    private static final String COMMUNITIES =
            """
            query ($after: String, $filter: CommunityFilter) {
              communities(first: 20, after: $after, filter: $filter) {
                edges { node { id name population parent { id name } } } pageInfo { hasNextPage endCursor }
              } }""";
    private static final String ORGANISATION =
            """
            query ($id: ID!) { organisation(id: $id) {
              id name kind counts { kind total } ancestors { id name } teams { id name }
              children(first: 50) { edges { node { id name counts { kind total } } } }
            } }""";
    private static final String STATIONS =
            """
            query ($after: String, $filter: StationFilter) {
              stations(first: 20, after: $after, filter: $filter) {
                edges { node { id name address rooms { id name } organisation { id name } } } pageInfo { hasNextPage }
              } }""";
    private static final String VIEWER =
            "{ viewer { id nickname level community { id name } appointments { id role } devices { id } } }";
    private static final String SIGNUPS =
            """
            { viewer { id signups(first: 20) { edges { node {
              id status party activity { id title startsAt phase place { name } }
            } } } } }""";

    private final City city;
    private final GraphQlClient.Caller nobody;
    private final List<GraphQlClient.Caller> regulars;
    private final List<GraphQlClient.Caller> newcomers;
    private final Map<String, Question> questions = new LinkedHashMap<>();

    CityQuestions(City city, GraphQlClient.Caller nobody, BiFunction<Integer, Integer, GraphQlClient.Caller> signIn) {
        this.city = city;
        this.nobody = nobody;
        this.regulars = IntStream.range(0, 8)
                .mapToObj(number -> signIn.apply(community(number), 0))
                .toList();
        this.newcomers = IntStream.range(0, 8)
                .mapToObj(number -> signIn.apply(community(number), city.residentsEach() - 1))
                .toList();
        addLists();
        addFilters();
        addDetails();
        addTree();
        addOwnPages();
    }

    /** The questions by what they are called. */
    Map<String, Question> all() {
        return questions;
    }

    private void addLists() {
        list("everywhere, first page", number -> Map.of(), full());
        list("everywhere, a page 50 days on", number -> deep(Duration.ofDays(50)), full());
        list("of a community", number -> filter("organisationId", id(city.community(community(number)))), some());
        list("of a street", number -> filter("organisationId", id(city.street(community(number) / 10))), full());
        list("of a district", number -> filter("organisationId", id(city.district(community(number) / 100))), full());
        list("what was a hundred days ago", number -> filter("from", ago(100), "to", ago(98)), some());
    }

    private void addFilters() {
        list("kind", number -> filter("kinds", List.of("LECTURE")), full());
        list("tag", number -> filter("tag", "蓝色健康"), some());
        list("tag that is rare", number -> filter("tag", "百岁老人"), some());
        list("tag that there is not", number -> filter("tag", "无此标签"), none());
        list("text", number -> filter("text", "书画"), some());
        search("text that is rare", filter("text", "百岁老人"), any());
        search("text that there is not", filter("text", "无此文字"), none());
        list(
                "text in a community",
                number -> filter("text", "无此文字", "organisationId", id(city.community(community(number)))),
                none());
        list("free places", number -> filter("freePlaces", 10), full());
        search("more free places than there are", filter("freePlaces", 90_000), none());
        list("phase open", number -> filter("phases", List.of("OPEN")), full());
        list("phase full", number -> filter("phases", List.of("FULL")), some());
        list("phase over, of what is not", number -> filter("phases", List.of("OVER")), none());
    }

    private void addDetails() {
        ask("detail", DETAIL, List.of(nobody), number -> Map.of("id", activity(number)), "activity", some());
        ask("detail, signed in", DETAIL, regulars, number -> Map.of("id", activity(number)), "activity", some());
    }

    private void addTree() {
        var last = city.communities() - 11;
        communities("communities, first page", number -> Map.of(), some());
        communities("communities, last page", number -> after("communities", 0, city.community(last)), some());
        communities("communities of the last street", number -> under(city.street(city.streets() - 1)), some());
        communities("communities of a district", number -> under(city.district(community(number) / 100)), some());
        communities("communities by text", number -> filter("text", "五一街"), some());
        communities("communities by text, none", number -> filter("text", "无此社区"), none());
        organisation("a community", number -> city.community(community(number)));
        organisation("a street", number -> city.street(community(number) / 10));
        organisation("a district", number -> city.district(community(number) / 100));
        stations("stations, first page", number -> Map.of());
        stations("stations of a street", number -> under(city.street(community(number) / 10)));
    }

    private void addOwnPages() {
        ask("viewer", VIEWER, regulars, number -> Map.of(), "viewer", some());
        ask("own signups, many", SIGNUPS, regulars, number -> Map.of(), "viewer.signups.edges", full());
        ask("own signups, one", SIGNUPS, newcomers, number -> Map.of(), "viewer.signups.edges", some());
    }

    private void list(String name, IntFunction<Map<String, ?>> variables, Predicate<Integer> size) {
        ask("list " + name, LIST, List.of(nobody), variables, "activities.edges", size);
    }

    /** The pages of a search, each from where the one before stopped. */
    private void search(String name, Map<String, ?> filter, Predicate<Integer> size) {
        var pages = new ArrayList<Map<String, ?>>(List.of(filter));
        while (pages.size() < VARIANTS) {
            var info = nobody.ask(LIST, pages.getLast()).withoutErrors().data("activities", "pageInfo");
            if (!info.path("hasNextPage").asBoolean()) {
                break;
            }
            var next = new LinkedHashMap<String, Object>(filter);
            next.put("after", info.path("endCursor").asString());
            pages.add(next);
        }
        list(name, number -> pages.get(number % pages.size()), size);
    }

    private void communities(String name, IntFunction<Map<String, ?>> variables, Predicate<Integer> size) {
        ask(name, COMMUNITIES, List.of(nobody), variables, "communities.edges", size);
    }

    private void organisation(String name, IntFunction<Long> id) {
        ask(name, ORGANISATION, List.of(nobody), number -> Map.of("id", id(id.apply(number))), "organisation", some());
    }

    private void stations(String name, IntFunction<Map<String, ?>> variables) {
        ask(name, STATIONS, List.of(nobody), variables, "stations.edges", some());
    }

    private void ask(
            String name,
            String document,
            List<GraphQlClient.Caller> callers,
            IntFunction<Map<String, ?>> variables,
            String path,
            Predicate<Integer> size) {
        var variants = IntStream.range(0, VARIANTS)
                .mapToObj(number -> new Variant(callers.get(number % callers.size()), variables.apply(number)))
                .toList();
        questions.put(name, new Question(document, variants, List.of(path.split("\\.")), size));
    }

    /** Communities all over the city. */
    private int community(int number) {
        return (int) ((long) number * city.communities() / VARIANTS);
    }

    /** An activity to come of some community. */
    private String activity(int number) {
        var filter = filter("organisationId", id(city.community(community(number))));
        return nobody.ask(LIST, filter).nodeIds("activities").getLast();
    }

    private static String id(long id) {
        return Long.toString(id);
    }

    private static String ago(int days) {
        return Instant.now().minus(Duration.ofDays(days)).toString();
    }

    private static Map<String, ?> filter(Object... pairs) {
        var filter = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            filter.put(pairs[i].toString(), pairs[i + 1]);
        }
        return Map.of("filter", filter);
    }

    private static Map<String, ?> under(long node) {
        return filter("organisationId", id(node));
    }

    private static Map<String, ?> deep(Duration ahead) {
        return after("activities", Instant.now().plus(ahead).toEpochMilli(), 0);
    }

    private static Map<String, ?> after(String list, long key, long id) {
        var text = list + ":" + key + ":" + id;
        return Map.of(
                "after",
                Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static Predicate<Integer> full() {
        return size -> size == 20;
    }

    private static Predicate<Integer> some() {
        return size -> size > 0;
    }

    private static Predicate<Integer> any() {
        return size -> true;
    }

    private static Predicate<Integer> none() {
        return size -> size == 0;
    }

    /** One caller with one set of variables. */
    record Variant(GraphQlClient.Caller caller, Map<String, ?> variables) {}

    /**
     * A document with its variants.
     *
     * @param path to what the answer is about: a list, or an object
     * @param size what is right of the number of entries there
     */
    record Question(String document, List<Variant> variants, List<String> path, Predicate<Integer> size) {

        Answer answer(Variant variant) {
            return variant.caller().ask(document, variant.variables()).withoutErrors();
        }

        boolean isRight(Answer answer) {
            return size.test(answer.data(path.toArray(String[]::new)).size());
        }
    }
}
