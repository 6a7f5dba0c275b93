/** Ballots: who may vote, one vote each, and results that everyone can count again. */
@NullMarked
package org.linli.ballots;

import org.jspecify.annotations.NullMarked;
