/** What waits for staff. */
@NullMarked
package org.linli.wishes.desk;

import org.jspecify.annotations.NullMarked;
