/** Whom staff could ask to take a wish that nobody claims. */
@NullMarked
package org.linli.wishes.suggesting;

import org.jspecify.annotations.NullMarked;
