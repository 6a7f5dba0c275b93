/** Counts votes: nothing here knows who has voted, or where votes are kept. */
@NullMarked
package org.linli.ballots.counting;

import org.jspecify.annotations.NullMarked;
