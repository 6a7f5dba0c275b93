/** Wishes and claims as answers show them. */
@NullMarked
package org.linli.wishes.shown;

import org.jspecify.annotations.NullMarked;
