package org.linli.halls;

/** Kinds of rules; the same names stand in the schema and the database. */
enum HallRulesKind {
    /** How the hall works. */
    PROCEDURE("议事规则"),
    /** How residents live together. */
    COVENANT("居民公约");

    private final String title;

    HallRulesKind(String title) {
        this.title = title;
    }

    /** What they are called where they are voted on. */
    String title() {
        return title;
    }
}
