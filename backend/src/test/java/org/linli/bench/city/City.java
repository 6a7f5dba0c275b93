package org.linli.bench.city;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * How large a city is, and which ids stand for what in it. All that is in a city follows from these values, so nothing
 * of it need be kept to be known.
 *
 * @param firstId where the ids of the city begin
 * @param communities ten make a street, ten streets a district
 * @param activitiesEach of a community, a fifth of them to come
 * @param residentsEach of a community
 * @param today the day that activities lie around
 */
public record City(long firstId, int communities, int activitiesEach, int residentsEach, LocalDate today) {

    /** Residents who sign up for an activity, at most. */
    static final int MOST_SIGNUPS = 16;

    static final int TEN = 10;

    private static final long SEED = 20260101;
    private static final int NODES_EACH = 1_000;
    private static final int FEWEST_RESIDENTS = 100;

    public City {
        if (communities < 1 || activitiesEach < 1 || residentsEach < FEWEST_RESIDENTS) {
            throw new IllegalArgumentException("A city has communities with activities and 100 residents");
        }
    }

    /** The ids of what was made at this instant. */
    public static long idsFrom(Instant instant) {
        return instant.toEpochMilli() - Instant.parse("2020-01-01T00:00:00Z").toEpochMilli() << 22;
    }

    public int streets() {
        return (communities + TEN - 1) / TEN;
    }

    public int districts() {
        return (streets() + TEN - 1) / TEN;
    }

    public int activities() {
        return communities * activitiesEach;
    }

    public int residents() {
        return communities * residentsEach;
    }

    public long district(int number) {
        return firstId + number;
    }

    public long street(int number) {
        return firstId + 1_000_000 + number;
    }

    public long community(int number) {
        return firstId + 2_000_000 + number;
    }

    /** A node below a community, by its place in it. */
    public long below(int community, int place) {
        if (place >= NODES_EACH) {
            throw new IllegalArgumentException("A community has room for " + NODES_EACH + " nodes");
        }
        return firstId + 10_000_000 + (long) community * NODES_EACH + place;
    }

    public long resident(int community, int number) {
        return firstId + 100_000_000 + (long) community * residentsEach + number;
    }

    /** The activity of a community in the order of time; so ids grow with time, as the server's do. */
    public long activity(int community, int turn) {
        return firstId + 200_000_000 + (long) turn * communities + community;
    }

    long signup(int community, int turn, int number) {
        return firstId + 300_000_000 + ((long) turn * communities + community) * MOST_SIGNUPS + number;
    }

    long station(int number) {
        return firstId + 400_000_000 + number;
    }

    long other(int number) {
        return firstId + 410_000_000 + number;
    }

    /** What the simulated WeChat signs in as a resident. */
    public String loginName(int community, int number) {
        return "city" + resident(community, number);
    }

    /** Chances that belong to one thing of the city and are the same whenever they are asked. */
    SplittableRandom chances(long id) {
        return new SplittableRandom(SEED ^ (id - firstId) * 0x9E3779B97F4A7C15L);
    }
}
