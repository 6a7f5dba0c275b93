package org.linli.embedded.demo;

/**
 * A room or a service of the demo that can be booked.
 *
 * @param place the name of the room; empty for a service
 */
record Bookable(long id, Node node, long station, String place, Terms terms) {

    boolean isRoom() {
        return !place.isEmpty();
    }
}
