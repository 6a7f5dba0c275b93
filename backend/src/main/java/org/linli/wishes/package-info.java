/** Micro-wishes: what residents wish and others fulfil. */
@NullMarked
package org.linli.wishes;

import org.jspecify.annotations.NullMarked;
