/** Linli: the backend of a residential community. */
@NullMarked
package org.linli;

import org.jspecify.annotations.NullMarked;
