package org.linli.embedded.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody in the demo: one person for each role, an administrator for each place, and the residents. */
final class People {

    /** Of the members of a household, in their order. */
    private static final List<String> RELATIONS = List.of("HEAD", "SPOUSE", "CHILD", "PARENT", "OTHER");

    private final Rows rows;
    private final Tree tree;
    private final Entry file;
    private final Random random;
    private final LocalDateTime residentUntil;
    private final Nicknames nicknames;
    private final List<Person> residents = new ArrayList<>();
    private final List<Person> outsiders = new ArrayList<>();
    private final Map<String, Person> demo = new HashMap<>();
    private final Map<Long, Person> admins = new HashMap<>();
    /** How many people live in a household. */
    private final Map<Long, Integer> families = new HashMap<>();
    /** Households that somebody lives in and nodes that somebody is appointed at. */
    private final Set<Long> filled = new HashSet<>();

    private int numbered;

    People(Rows rows, Tree tree, Entry file, Random random, LocalDateTime residentUntil) {
        this.rows = rows;
        this.tree = tree;
        this.file = file;
        this.random = random;
        this.residentUntil = residentUntil;
        this.nicknames = new Nicknames(file, random);
        addDemoPersons();
        tree.places().forEach((key, place) -> addAdmin(key, place));
        tree.places().values().forEach(this::settle);
        addOutsiders("PHONE", file.number("phones"));
        addOutsiders("GUEST", file.number("guests"));
    }

    Person demo(String key) {
        return found(demo.get(key), key);
    }

    /** Who runs a node of the data files. */
    Person admin(Node node) {
        return found(admins.get(node.id()), node.name());
    }

    /** Residents of a node, and a few who belong nowhere yet, in a random order. */
    List<Person> around(Node node) {
        var people = new ArrayList<Person>();
        residents.stream()
                .filter(person -> person.home() != null && node.holds(person.home()))
                .forEach(people::add);
        Collections.shuffle(outsiders, random);
        people.addAll(outsiders.subList(0, Math.min(outsiders.size(), people.size() / 12)));
        Collections.shuffle(people, random);
        return people;
    }

    private static Person found(@Nullable Person person, String what) {
        if (person == null) {
            throw new IllegalStateException("Nobody for " + what);
        }
        return person;
    }

    private void addDemoPersons() {
        var community = tree.node(file.text("home"));
        var households = tree.households(community);
        var next = 0;
        for (var entry : file.entries("persons")) {
            var home = households.get(next);
            next += households.size() / 10;
            var lives = entry.text("level").equals("RESIDENT");
            var person = add(entry.text("key"), entry.text("nickname"), entry.text("level"), lives ? home : null);
            demo.put(entry.text("key"), person);
            filled.add(home.id());
            var at = home.up(entry.text("at").toUpperCase(Locale.ROOT));
            appoint(person, entry.text("role"), at, LocalDate.parse(entry.text("since")));
        }
    }

    private void addAdmin(String key, Tree.Place place) {
        var nickname = place.entry().textOrNull("admin");
        if (nickname != null) {
            var role = place.node().kind() + "_ADMIN";
            var openid = role.toLowerCase(Locale.ROOT).replace('_', '-') + "-" + key;
            appoint(add(openid, nickname, "PHONE", null), role, place.node(), Rows.CREATED.toLocalDate());
        }
    }

    private void settle(Tree.Place place) {
        var households = new ArrayList<>(tree.households(place.node()));
        households.removeIf(household -> filled.contains(household.id()));
        Collections.shuffle(households, random);
        var sizes = file.numbers("family");
        var left = place.entry().number("residents", 0);
        for (int i = 0; left > 0; i++) {
            var size = Math.min(left, sizes.get(random.nextInt(sizes.size())));
            for (int member = 0; member < size; member++) {
                move(households.get(i));
            }
            left -= size;
        }
    }

    private void move(Node home) {
        var person = add("resident%04d".formatted(++numbered), nicknames.next(), "RESIDENT", home);
        residents.add(person);
        if (!filled.contains(home.up("GRID").id())) {
            appoint(person, "GRID_WORKER", home.up("GRID"), Rows.CREATED.toLocalDate());
        } else if (!filled.contains(home.up("BUILDING").id())) {
            appoint(person, "BUILDING_HEAD", home.up("BUILDING"), Rows.CREATED.toLocalDate());
        } else if (random.nextInt(12) == 0) {
            appoint(person, "VOLUNTEER", home.up("COMMUNITY"), Rows.CREATED.toLocalDate());
        }
    }

    private void addOutsiders(String level, int number) {
        for (int i = 0; i < number; i++) {
            var nickname = level.equals("GUEST") && random.nextBoolean() ? null : nicknames.next();
            outsiders.add(add("resident%04d".formatted(++numbered), nickname, level, null));
        }
    }

    private Person add(String name, @Nullable String nickname, String level, @Nullable Node home) {
        var person = new Person(rows.nextId(), level, home);
        var community = home == null ? null : home.communityId();
        var household = home == null ? null : home.id();
        var openid = "oSIM_" + name;
        var until = home == null ? null : residentUntil;
        rows.add(
                Table.PERSON,
                person.id(),
                community,
                household,
                openid,
                nickname,
                nickname == null ? null : "PASSED",
                level,
                "ACTIVE",
                until,
                Rows.CREATED,
                0);
        if (home != null) {
            join(person, home);
        }
        return person;
    }

    /** The first one in a household is its head. */
    private void join(Person person, Node home) {
        var place = families.merge(home.id(), 1, Integer::sum) - 1;
        rows.add(
                Table.MEMBERSHIP,
                rows.nextId(),
                home.communityId(),
                home.id(),
                person.id(),
                RELATIONS.get(Math.min(place, RELATIONS.size() - 1)),
                place == 0,
                residentUntil,
                Rows.CREATED,
                0);
    }

    private void appoint(Person person, String role, Node at, LocalDate since) {
        rows.add(
                Table.APPOINTMENT, rows.nextId(), at.communityId(), at.id(), person.id(), role, since, Rows.CREATED, 0);
        filled.add(at.id());
        if (role.endsWith("_ADMIN")) {
            admins.put(at.id(), person);
        }
    }
}
