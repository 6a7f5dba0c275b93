package org.linli.wishes.wish;

/** By how much the counters of a wish's parts change; together they are never more than what is taken. */
public record PartsMove(int taken, int offered, int delivered, int confirmed, int disputed) {

    /** Parts are not claimed any more. */
    public static PartsMove released(int parts) {
        return new PartsMove(-parts, 0, 0, 0, 0);
    }

    /** Parts that somebody was asked to take are promised. */
    public static PartsMove accepted(int parts) {
        return new PartsMove(0, -parts, 0, 0, 0);
    }

    /** Parts that somebody was asked to take are not claimed any more. */
    public static PartsMove declined(int parts) {
        return new PartsMove(-parts, -parts, 0, 0, 0);
    }

    /** Parts wait for the wisher. */
    public static PartsMove delivered(int parts) {
        return new PartsMove(0, 0, parts, 0, 0);
    }

    /** Delivered parts are confirmed. */
    public static PartsMove confirmed(int parts) {
        return new PartsMove(0, 0, -parts, parts, 0);
    }

    /** Delivered parts are disputed. */
    public static PartsMove disputed(int parts) {
        return new PartsMove(0, 0, -parts, 0, parts);
    }

    /** Disputed parts are confirmed after all. */
    public static PartsMove upheld(int parts) {
        return new PartsMove(0, 0, 0, parts, -parts);
    }

    /** Disputed parts are not claimed any more. */
    public static PartsMove annulled(int parts) {
        return new PartsMove(-parts, 0, 0, 0, -parts);
    }
}
