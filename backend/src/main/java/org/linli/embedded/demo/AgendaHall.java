package org.linli.embedded.demo;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An agenda hall of the demo, with what its topics and meetings are made of.
 *
 * @param host who convenes it
 * @param rulesId the rules in force
 * @param crowd residents of the community other than those whom one can sign in as
 */
record AgendaHall(
        long id,
        Node node,
        Person host,
        long rulesId,
        List<Person> crowd,
        Entry entry,
        People people,
        Calendar calendar,
        Random random) {

    long communityId() {
        if (node.communityId() == null) {
            throw new IllegalStateException("No community at " + node.path());
        }
        return node.communityId();
    }

    /** The host, somebody by her key, or any neighbour. */
    Person person(String who) {
        return switch (who) {
            case "host" -> host;
            case "neighbour" -> crowd.get(random.nextInt(crowd.size()));
            default -> people.demo(who);
        };
    }

    /** So many different neighbours, never {@code except}. */
    List<Person> some(int number, Person except) {
        var first = random.nextInt(crowd.size());
        var others = crowd.stream().filter(person -> !person.equals(except)).toList();
        if (others.size() < number) {
            throw new IllegalStateException("Fewer than " + number + " live at " + node.name());
        }
        return IntStream.range(0, number)
                .mapToObj(place -> others.get((first + place) % others.size()))
                .toList();
    }

    /** Some time of a day, which is counted from the day of loading. */
    LocalDateTime time(int day) {
        return calendar.utc(calendar.today().plusDays(day), LocalTime.of(8 + random.nextInt(11), random.nextInt(60)));
    }

    /** The end of a day. */
    LocalDateTime endOf(int day) {
        return calendar.utc(calendar.today().plusDays(day + 1L), LocalTime.MIDNIGHT);
    }
}
