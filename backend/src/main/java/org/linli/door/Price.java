package org.linli.door;

/**
 * What a part of a document asks for. Sums stop at {@link #MOST}, so that no document is large enough to look small.
 *
 * @param rootFields fields at the top of the part, those of its fragments included, {@code __typename} excluded
 * @param depth how deep fields stand in each other
 * @param fields all fields
 * @param aliases all aliases
 * @param directives all directives
 * @param cost how many fields the answer can have, about
 */
record Price(long rootFields, int depth, long fields, long aliases, long directives, long cost) {

    static final Price NOTHING = new Price(0, 0, 0, 0, 0, 0);
    static final long MOST = 1L << 40;

    static Price ofDirectives(int directives) {
        return new Price(0, 0, 0, 0, directives, 0);
    }

    /** Both, side by side. */
    Price plus(Price other) {
        return new Price(
                capped(rootFields + other.rootFields),
                Math.max(depth, other.depth),
                capped(fields + other.fields),
                capped(aliases + other.aliases),
                capped(directives + other.directives),
                capped(cost + other.cost));
    }

    /** A field that holds this, {@code times} over. */
    Price under(boolean alias, int times) {
        return new Price(
                1,
                depth + 1,
                capped(fields + 1),
                capped(aliases + (alias ? 1 : 0)),
                directives,
                capped(capped(cost * times) + 1));
    }

    /** The same at another cost. */
    Price at(long otherCost) {
        return new Price(rootFields, depth, fields, aliases, directives, capped(otherCost));
    }

    /** A field that reads the schema: it is as long as it is written, whatever types it goes through. */
    Price ofIntrospection() {
        return new Price(1, 1, fields, aliases, directives, fields);
    }

    /** A field that is not counted among those of the operation itself. */
    Price asExtra() {
        return new Price(0, depth, fields, aliases, directives, cost);
    }

    private static long capped(long value) {
        return Math.min(value, MOST);
    }
}
