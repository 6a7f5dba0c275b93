/** Households, their members, and how people come to belong to a community. */
@NullMarked
package org.linli.households;

import org.jspecify.annotations.NullMarked;
