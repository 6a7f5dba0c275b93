/** How wishes are claimed, delivered, confirmed and disputed. */
@NullMarked
package org.linli.wishes.claiming;

import org.jspecify.annotations.NullMarked;
