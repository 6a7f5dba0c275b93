/** How often something may be done: limits that all servers share, and go on without Redis. */
@NullMarked
package org.linli.shared.rates;

import org.jspecify.annotations.NullMarked;
