package org.linli.door;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents that are made to hurt. None of them may reach a controller. */
final class Attacks {

    /**
     * One of them.
     *
     * @param name what it tries
     * @param document that is sent
     * @param variables that go with it
     */
    record Attack(String name, String document, Map<String, Object> variables) {

        @Override
        public String toString() {
            return name;
        }
    }

    private final List<Attack> all = new ArrayList<>();

    private Attacks() {}

    static List<Attack> all() {
        var attacks = new Attacks();
        attacks.addAliases();
        attacks.addDepths();
        attacks.addCosts();
        attacks.addDirectives();
        attacks.addFieldsAndFragments();
        attacks.addMutations();
        attacks.addLengths();
        attacks.addNesting();
        attacks.addStrangeText();
        attacks.addOthers();
        return attacks.all;
    }

    private void add(String name, String document) {
        all.add(new Attack(name, document, Map.of()));
    }

    private void add(String name, String document, String variable, Object value) {
        var variables = new HashMap<String, Object>();
        variables.put(variable, value);
        all.add(new Attack(name, document, variables));
    }

    private void addAliases() {
        for (var number : new int[] {31, 60, 120, 250, 390}) {
            add(number + " aliases of __typename", "{ viewer { " + times(number, "a%d: __typename ") + "} }");
            add(number + " aliases of the clock", "{ " + times(number, "a%d: serverTime ") + "}");
            add(
                    number + " aliases in a fragment",
                    "{ viewer { ...F } } fragment F on Viewer { " + times(number, "a%d: id ") + "}");
        }
        for (var uses : new int[] {4, 11, 31}) {
            add(
                    uses + " uses of ten aliases",
                    "{ viewer { " + "...F ".repeat(uses) + "} } fragment F on Viewer { " + times(10, "a%d: id ") + "}");
        }
        add(
                "aliased lists",
                "{ " + times(20, "a%d: activities(first: 50) { edges { node { id title kind } } } ") + "}");
        add("aliases over several operations", times(4, "query Q%d { viewer { " + times(9, "a%d: id ") + "} } "));
    }

    private void addDepths() {
        for (var depth : new int[] {11, 12, 15, 20, 40, 80, 150}) {
            add(
                    depth + " parents",
                    "{ organisation(id: 1) " + "{ parent ".repeat(depth - 2) + "{ id }" + " }".repeat(depth - 1));
            add(
                    depth + " pieces of depth",
                    "{ organisation(id: 1) { ...F0 } } "
                            + IntStream.range(0, Math.min(depth, 38))
                                    .mapToObj(i ->
                                            "fragment F%d on Organisation { parent { ...F%d } } ".formatted(i, i + 1))
                                    .collect(Collectors.joining())
                            + "fragment F%d on Organisation { id }".formatted(Math.min(depth, 38)));
        }
        add(
                "signup and activity in turns",
                "{ activity(id: 1) " + "{ viewerSignup { activity ".repeat(5) + "{ id }" + " } }".repeat(5) + " }");
    }

    private void addCosts() {
        var inner = "{ edges { node { id name kind zone phone } } }";
        for (var first : new String[] {
            "", "(first: 50)", "(first: 51)", "(first: 2147483647)", "(first: 1%s)".formatted("0".repeat(60))
        }) {
            add(
                    "children twice" + first,
                    "{ communities(first: 50) { edges { node { children" + first + inner + "} } } }");
            add(
                    "children thrice" + first,
                    "{ communities" + first + " { edges { node { children" + first + " { edges { node { children"
                            + first + inner + " } } } } } } }");
            add(
                    "nodes of activities" + first,
                    "{ activities(first: 50) { edges { node { organisation { children" + first + inner + " } } } } }");
            add(
                    "nodes of stations" + first,
                    "{ stations(first: 50) { edges { node { organisation { children" + first + inner + " } } } } }");
        }
        var byVariable =
                "query ($n: Int!) { communities(first: $n) { edges { node { children(first: $n) " + inner + " } } } }";
        for (var value : new Object[] {40, 50, 51, 2_147_483_647, 4_294_967_296L, 50.0, "50", List.of(50), true}) {
            add("by a variable of " + value, byVariable, "n", value);
        }
        add("by a null variable", byVariable, "n", null);
        add("by a missing variable", byVariable);
        add("by a default", byVariable.replace("$n: Int!", "$n: Int! = 50"));
        add("by a default under a foreign variable", byVariable.replace("$n: Int!", "$n: Int! = 50"), "m", 1);
        for (var directive : new String[] {"@skip(if: true)", "@include(if: false)", "@include(if: true)"}) {
            add(
                    "under " + directive,
                    "{ communities(first: 50) " + directive + " { edges { node { children(first: 50) " + directive
                            + inner + " } } } }");
        }
        add(
                "in inline fragments",
                "{ ... on Query { communities(first: 50) { edges { ... { node { ... on Node { ... on Organisation {"
                        + " children(first: 50) " + inner + " } } } } } } } }");
        add(
                "over several operations",
                times(
                        6,
                        "query Q%d { activities(first: 50) { edges { node { id title kind startsAt endsAt capacity"
                                + " taken phase tags organiser partyLimit revision description status } } } } "));
        add(
                "lists without first",
                "{ communities(first: 50) { edges { node { teams { id name kind } counts { total }"
                        + " ancestors { id teams { id name } counts { total } } } } } }");
        add(
                "rooms of nodes",
                "{ stations(first: 50) { edges { node { rooms { id name capacity } organisation { teams {"
                        + " id name kind introduction } ancestors { id name kind zone } } } } } }");
    }

    private void addDirectives() {
        for (var number : new int[] {11, 30, 100, 280}) {
            add(number + " directives on a field", "{ serverTime " + "@include(if: true) ".repeat(number) + "}");
            add(number + " unknown directives", "{ serverTime " + times(number, "@a%d ") + "}");
            add(number + " directives on pieces", "{ " + "... @skip(if: false) { serverTime } ".repeat(number) + "}");
        }
        add("directives on the operation", "query " + "@a ".repeat(11) + "{ serverTime }");
        add("directives on a variable", "query ($x: Int " + "@a ".repeat(11) + ") { serverTime }");
        add(
                "directives in a fragment used often",
                "{ viewer { " + "...F ".repeat(6)
                        + "} } fragment F on Viewer { id @skip(if: false) nickname @skip(if: false) }");
    }

    private void addFieldsAndFragments() {
        for (var levels : new int[] {5, 6, 8, 10, 12, 16, 20, 25, 30, 35, 38}) {
            add(
                    "doubling " + levels + " times",
                    DocumentFixture.doubling(levels).replace("{ id }", "{" + " id ".repeat(20) + "}"));
        }
        add("601 fields", "{ viewer { " + "id ".repeat(600) + "} }");
        add("1900 fields", "{ viewer { " + "id ".repeat(1900) + "} }");
        add("21 root fields", "{ " + "serverTime ".repeat(21) + "}");
        add("root fields by fragments", "{ ...F ...F ...F } fragment F on Query { " + "serverTime ".repeat(7) + "}");
        add("41 fragments", "{ serverTime } " + times(41, "fragment F%d on Query { serverTime } "));
        add("300 fragments", "{ serverTime } " + times(300, "fragment F%d on Query { serverTime } "));
        for (var length : new int[] {1, 2, 3, 10, 39}) {
            add(
                    "a circle of " + length,
                    "{ ...F0 } "
                            + IntStream.range(0, length)
                                    .mapToObj(i -> "fragment F%d on Query { ...F%d } ".formatted(i, (i + 1) % length))
                                    .collect(Collectors.joining()));
        }
        add("a circle that nobody uses", "{ serverTime } fragment A on Query { ...A }");
        add(
                "a circle through fields",
                "{ organisation(id: 1) { ...A } } fragment A on Organisation { parent { ...A } }");
        add(
                "a costly fragment that nobody uses",
                "{ serverTime } fragment A on Query { communities(first: 50) { edges { node { children(first: 50) {"
                        + " edges { node { id } } } } } } }");
    }

    private void addMutations() {
        var signUp = "activitySignUp(input: {activityId: 1}) { userErrors { code } } ";
        for (var number : new int[] {2, 3, 10, 30, 100, 1200}) {
            add(number + " mutations", "mutation { " + times(number, "a%d: " + signUp) + "}");
        }
        add("a mutation twice", "mutation { " + signUp + signUp + "}");
        add("mutations by fragments", "mutation { ...F ...F } fragment F on Mutation { " + signUp + "}");
        add("mutations in pieces", "mutation { ... { " + signUp + "} ... on Mutation { " + signUp + "} }");
        add(
                "a skipped mutation",
                "mutation { " + signUp + "b: activitySignUp(input: {activityId: 1}) @skip(if: true) {"
                        + " userErrors { code } } }");
        add(
                "tries of codes",
                "mutation { " + times(25, "a%d: login(input: {code: \"c\"}) { session { accessToken } } ") + "}");
    }

    private void addLengths() {
        add("2001 tokens", "{ " + "serverTime ".repeat(2000) + "}");
        add(
                "a long list",
                "{ activities(filter: {kinds: [" + "TOUR ".repeat(2100) + "]}) { pageInfo { endCursor } } }");
        add("a long comment", "{ serverTime } #" + "x".repeat(20_000));
        add("many comments", "{ serverTime }\n" + "#\n".repeat(10_000));
        add("much space", "{" + " ".repeat(20_000) + "serverTime }");
        add("many commas", "{" + ",".repeat(20_000) + "serverTime }");
        add("a long text", "{ activities(filter: {text: \"" + "长".repeat(20_000) + "\"}) { pageInfo { endCursor } } }");
        add("a long block", "{ activities(after: \"\"\"" + "x".repeat(20_000) + "\"\"\") { pageInfo { endCursor } } }");
        add("a long name", "{ " + "x".repeat(20_000) + " }");
        add("many variables", "query (" + times(1200, "$v%d: Int ") + ") { serverTime }");
        add("many arguments", "{ activities(" + times(700, "a%d: 1 ") + ") { pageInfo { endCursor } } }");
    }

    private void addNesting() {
        for (var depth : new int[] {50, 250, 900}) {
            add(depth + " lists", "{ activity(id: " + "[".repeat(depth) + "]".repeat(depth) + ") { id } }");
            add(depth + " objects", "{ activity(id: " + "{a:".repeat(depth) + "1" + "}".repeat(depth) + ") { id } }");
            add(depth + " types", "query ($x: " + "[".repeat(depth) + "Int" + "]".repeat(depth) + ") { serverTime }");
            add(depth + " unclosed fields", "{ a ".repeat(depth));
        }
        add("900 pieces", "{ ... ".repeat(900) + "{ serverTime }" + " }".repeat(900));
    }

    private void addStrangeText() {
        for (var text : new String[] {
            "\\u{FFFFFFFFFF}",
            "\\u{110000}",
            "\\u{}",
            "\\uD83D",
            "\\uDE00\\uD83D",
            "\\u{D83D}",
            "\\uZZZZ",
            "\\q",
            "\\u{7FFFFFFF}",
            "\\u{-1}"
        }) {
            add("text " + text, "{ activity(id: \"" + text + "\") { id } }");
        }
        for (var text :
                new String[] {"", " ", "\u0000", "\uFEFF", "{", "}", "{}", "query", "\"\"\"", "#", "@", "{ ... }"}) {
            add("document '" + text + "'", text);
        }
    }

    private void addOthers() {
        add("a schema", "type Query { serverTime: String }");
        add("an operation and a schema", "{ serverTime } extend type Query { x: Int }");
        add("a subscription", "subscription { serverTime }");
        add("the schema twice", "{ a: __schema { types { name } } b: __schema { types { name } } }");
        add(
                "the schema in circles",
                "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }");
        add("two nameless operations", "{ serverTime } { serverTime }");
        add("two operations of one name", "query A { serverTime } query A { serverTime }");
        add("an unknown fragment", "{ ...Nothing }");
        add("an unknown type", "{ ... on Nothing { serverTime } }");
    }

    private static String times(int number, String text) {
        return IntStream.range(0, number)
                .mapToObj(i -> text.replace("%d", Integer.toString(i)))
                .collect(Collectors.joining());
    }
}
