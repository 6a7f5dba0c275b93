/** What requests are charged: one for being sent, and what they ask for by its price. */
@NullMarked
package org.linli.door.rates;

import org.jspecify.annotations.NullMarked;
