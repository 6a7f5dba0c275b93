/** What happens to wishes, counted by the month and the node. */
@NullMarked
package org.linli.wishes.months;

import org.jspecify.annotations.NullMarked;
