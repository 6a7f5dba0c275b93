package org.linli.ballots;

/** How much of a number is needed; the same names stand in the schema and the database. */
public enum Share {
    /** More than half 过半数. */
    MORE_THAN_HALF {
        @Override
        public int of(int whole) {
            return whole / 2 + 1;
        }
    },
    /** Two thirds or more 三分之二以上. */
    TWO_THIRDS {
        @Override
        public int of(int whole) {
            return Math.ceilDiv(2 * whole, 3);
        }
    },
    /** Three quarters or more 四分之三以上. */
    THREE_QUARTERS {
        @Override
        public int of(int whole) {
            return Math.ceilDiv(3 * whole, 4);
        }
    };

    /** The least number that is enough of {@code whole}. */
    public abstract int of(int whole);
}
