package org.linli.wishes.claiming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a wish and its claims ought to do, in memory: the rules once more, in as few words as possible. */
final class WishModel {

    private static final Set<String> LIVE = Set.of("OFFERED", "CLAIMED", "DELIVERED", "CONFIRMED", "DISPUTED");

    final int asked;
    final Map<String, String> states = new HashMap<>();
    final Map<String, Integer> parts = new HashMap<>();
    final Map<String, String> extensions = new HashMap<>();
    final List<String> steps = new ArrayList<>(List.of("WRITTEN", "SUBMITTED", "OPENED"));
    private boolean withdrawn;
    private boolean thanked;

    WishModel(int asked) {
        this.asked = asked;
    }

    /** Whether the action is allowed, which has not happened yet. */
    boolean allows(String action, String who, int number) {
        var next = new WishModel(asked);
        next.states.putAll(states);
        next.parts.putAll(parts);
        next.extensions.putAll(extensions);
        next.withdrawn = withdrawn;
        next.thanked = thanked;
        return next.take(action, who, number);
    }

    /** Whether the action is allowed; if it is, it has happened. */
    boolean take(String action, String who, int number) {
        var state = states.getOrDefault(who, "NONE");
        return switch (action) {
            case "claim" ->
                status().equals("OPEN") && !LIVE.contains(state) && number <= asked - taken() && begin(who, number);
            case "dispatch" -> status().equals("OPEN") && !LIVE.contains(state) && offer(who);
            case "accept" -> state.equals("OFFERED") && begin(who, parts.get(who));
            case "refuse", "lapse" -> state.equals("OFFERED") && move(who, "DECLINED", "DECLINED");
            case "silent" -> state.equals("DELIVERED") && move(who, "CONFIRMED", "CONFIRMED");
            case "uphold" -> state.equals("DISPUTED") && move(who, "CONFIRMED", "CONFIRMED");
            case "annul" -> state.equals("DISPUTED") && move(who, "ANNULLED", "ANNULLED");
            case "giveUp" -> state.equals("CLAIMED") && move(who, "GIVEN_UP", "GIVEN_UP");
            case "late" -> state.equals("CLAIMED") && move(who, "LATE", "LATE");
            case "deliver" -> state.equals("CLAIMED") && move(who, "DELIVERED", "DELIVERED");
            case "confirm" -> state.equals("DELIVERED") && move(who, "CONFIRMED", "CONFIRMED");
            case "dispute" -> state.equals("DELIVERED") && move(who, "DISPUTED", "DISPUTED");
            case "ask" -> state.equals("CLAIMED") && extend(who, "NONE", "ASKED", "EXTENSION_ASKED");
            case "agree" -> state.equals("CLAIMED") && extend(who, "ASKED", "AGREED", "EXTENSION_AGREED");
            case "decline" -> state.equals("CLAIMED") && extend(who, "ASKED", "DECLINED", "EXTENSION_DECLINED");
            case "withdraw" -> status().equals("OPEN") && taken() == 0 && withdraw();
            case "thank" -> status().equals("CONFIRMED") && thank();
            default -> throw new IllegalArgumentException(action);
        };
    }

    String status() {
        if (withdrawn) {
            return "WITHDRAWN";
        }
        if (thanked) {
            return "THANKED";
        }
        if (taken() < asked) {
            return "OPEN";
        }
        if (sum("DISPUTED") > 0) {
            return "DISPUTED";
        }
        if (sum("CONFIRMED") == asked) {
            return "CONFIRMED";
        }
        if (sum("CONFIRMED") + sum("DELIVERED") == asked) {
            return "DELIVERED";
        }
        return sum("OFFERED") > 0 ? "DISPATCHED" : "CLAIMED";
    }

    int taken() {
        return LIVE.stream().mapToInt(this::sum).sum();
    }

    private int sum(String state) {
        return states.entrySet().stream()
                .filter(entry -> entry.getValue().equals(state))
                .mapToInt(entry -> parts.get(entry.getKey()))
                .sum();
    }

    private boolean offer(String who) {
        parts.put(who, asked - taken());
        extensions.put(who, "NONE");
        return move(who, "OFFERED", "DISPATCHED");
    }

    private boolean begin(String who, int number) {
        parts.put(who, number);
        extensions.put(who, "NONE");
        return move(who, "CLAIMED", "CLAIMED");
    }

    private boolean move(String who, String state, String step) {
        states.put(who, state);
        return steps.add(step);
    }

    private boolean extend(String who, String before, String after, String step) {
        return extensions.replace(who, before, after) && steps.add(step);
    }

    private boolean withdraw() {
        withdrawn = true;
        return steps.add("WITHDRAWN");
    }

    private boolean thank() {
        thanked = true;
        return steps.add("THANKED");
    }
}
