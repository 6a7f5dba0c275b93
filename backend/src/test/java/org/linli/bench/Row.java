package org.linli.bench;

/**
 * One kind of request to measure.
 *
 * @param floor name of the row that it is held against; its own where it is a floor
 */
record Row(String name, String floor, Fork server, Request request) {

    static Row floor(String name, Fork server, Request request) {
        return new Row(name, name, server, request);
    }

    boolean isFloor() {
        return name.equals(floor);
    }
}
