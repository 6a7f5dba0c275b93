/** Figures at full size, printed by {@code mvn -Pbench verify}; each is a ratio to a floor measured in the same run. */
@NullMarked
package org.linli.bench;

import org.jspecify.annotations.NullMarked;
