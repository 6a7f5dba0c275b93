package org.linli.embedded.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who wishes and who fulfils: residents of a place one after the other, and the people whom one can sign in as. */
final class Neighbours {

    private final People people;
    private final Map<Long, List<Person>> crowds = new HashMap<>();
    private final Map<Long, Integer> turns = new HashMap<>();

    Neighbours(People people) {
        this.people = people;
    }

    Person wisher(Node community, String who) {
        return who.equals("neighbour") ? next(community) : people.demo(who);
    }

    /** Somebody of another household: the same one for the same word. */
    Person helper(Node community, String who, Person wisher, Map<String, Person> known) {
        return known.computeIfAbsent(who, word -> {
            if (!word.equals("neighbour") && !word.equals("other")) {
                return people.demo(word);
            }
            var person = next(community);
            while (person.home() == null || person.home().equals(wisher.home())) {
                person = next(community);
            }
            return person;
        });
    }

    private Person next(Node community) {
        var crowd = crowds.computeIfAbsent(community.id(), id -> people.around(community).stream()
                .filter(person -> person.home() != null && community.holds(person.home()))
                .toList());
        return crowd.get((turns.merge(community.id(), 1, Integer::sum) - 1) % crowd.size());
    }
}
