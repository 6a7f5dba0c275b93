/** A wish as it stands in the database, and what communities allow. */
@NullMarked
package org.linli.wishes.wish;

import org.jspecify.annotations.NullMarked;
