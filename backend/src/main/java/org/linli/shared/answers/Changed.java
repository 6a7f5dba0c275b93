package org.linli.shared.answers;

import java.util.Set;

/**
 * Something has changed and is committed.
 *
 * @param sources names as of {@link Sources}
 * @param numbersOnly whether nothing but counters moved
 */
public record Changed(Set<String> sources, boolean numbersOnly) {}
