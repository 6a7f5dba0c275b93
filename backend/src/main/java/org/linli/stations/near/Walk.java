package org.linli.stations.near;

/**
 * How long it takes on foot. The 15-minute circle of a planner is 800 to 1,000 m of way (GB 50180), which is a minute for each
 * 60 m: what people of 78 walk, too. A way is about 1.3 times as long as the crow flies.
 */
final class Walk {

    private static final double METRES_A_MINUTE = 60;
    private static final double DETOUR = 1.3;

    private Walk() {}

    /** In minutes, begun ones counted. */
    static int minutes(int metres) {
        return (int) Math.ceil(metres * DETOUR / METRES_A_MINUTE);
    }

    /** How far one comes, as the crow flies. */
    static int metres(int minutes) {
        return (int) Math.floor(minutes * METRES_A_MINUTE / DETOUR);
    }
}
