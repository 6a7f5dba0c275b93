/** Who has promised what, until it is confirmed. */
@NullMarked
package org.linli.wishes.claims;

import org.jspecify.annotations.NullMarked;
