/** Meetings of the eight kinds 八会: who is invited and comes, what is decided, and what is written down. */
@NullMarked
package org.linli.meetings;

import org.jspecify.annotations.NullMarked;
