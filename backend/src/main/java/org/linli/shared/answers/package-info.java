/** What modules say about answers that are kept: what went into them, and what has changed since. */
@NullMarked
package org.linli.shared.answers;

import org.jspecify.annotations.NullMarked;
