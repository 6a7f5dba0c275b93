/** Fixtures that tests of all modules use. */
@NullMarked
package org.linli.testing;

import org.jspecify.annotations.NullMarked;
