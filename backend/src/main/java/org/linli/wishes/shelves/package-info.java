/** The lists that wishes are found in. */
@NullMarked
package org.linli.wishes.shelves;

import org.jspecify.annotations.NullMarked;
