package org.linli.budgets;

/** The ballot of a round has closed: projects were chosen, or none. */
public record BudgetDecided(long roundId) {}
