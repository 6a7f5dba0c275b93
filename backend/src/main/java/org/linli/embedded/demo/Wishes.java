package org.linli.embedded.demo;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The wishes of all places: those that the file tells one by one, and the everyday ones of every community. */
final class Wishes {

    private static final String NEIGHBOUR = "neighbour";
    private static final List<String> EVERYDAY = List.of("claim", "deliver", "confirm", "thank");

    private final Entry file;
    private final Tree tree;
    private final Stations stations;
    private final Neighbours neighbours;
    private final Calendar calendar;
    private final Random random;
    private final List<WishLife> lives = new ArrayList<>();

    Wishes(Entry file, Tree tree, Stations stations, People people, Calendar calendar, Random random) {
        this.file = file;
        this.tree = tree;
        this.stations = stations;
        this.neighbours = new Neighbours(people);
        this.calendar = calendar;
        this.random = random;
    }

    /** Lets all of it happen. */
    List<WishLife> live() {
        for (var group : file.entries("wishes")) {
            var community = tree.node(group.text("at"));
            group.entries("wishes").forEach(entry -> tell(community, entry));
        }
        tree.places().values().stream()
                .map(Tree.Place::node)
                .filter(node -> node.kind().equals("COMMUNITY"))
                .forEach(this::liveEveryDay);
        return lives;
    }

    private void tell(Node community, Entry entry) {
        var station = entry.textOrNull("station");
        var text = new WishText(entry, station == null ? null : stations.station(station), entry.textOrNull("surname"));
        var story = write(community, text, entry.text("by"), entry.number("day"));
        entry.entries("then").forEach(story::happen);
    }

    private WishStory write(Node community, WishText text, String by, int day) {
        var life = new WishLife(text, neighbours.wisher(community, by), time(day));
        lives.add(life);
        var story = new WishStory(life, community, neighbours, calendar, this::time);
        story.submit(text.entry());
        return story;
    }

    private void liveEveryDay(Node community) {
        var patterns = file.entries("patterns");
        var turn = random.nextInt(patterns.size());
        for (var course : file.entries("stories")) {
            for (var written : course.numbers("written")) {
                liveEveryDay(community, patterns.get(turn++ % patterns.size()), -written, course.numbers("days"));
            }
        }
    }

    private void liveEveryDay(Node community, Entry pattern, int written, List<Integer> days) {
        var station = pattern.has("station") ? stations.anyAt(community) : null;
        var story = write(community, new WishText(pattern, station, any("surnames")), NEIGHBOUR, written);
        var day = written;
        for (var i = 0; i < days.size(); i++) {
            day += days.get(i);
            var step = new HashMap<String, Object>(Map.of("do", EVERYDAY.get(i), "who", NEIGHBOUR, "day", day));
            step.put("note", any("notes"));
            step.put("text", any("cards"));
            story.happen(new Entry(step));
        }
    }

    private String any(String list) {
        var texts = file.texts(list);
        return texts.get(random.nextInt(texts.size()));
    }

    private LocalDateTime time(int day) {
        return calendar.utc(calendar.today().plusDays(day), LocalTime.of(8 + random.nextInt(11), random.nextInt(60)));
    }
}
