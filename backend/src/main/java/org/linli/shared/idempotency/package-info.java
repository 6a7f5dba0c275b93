/** A repeated mutation gets the first outcome again. */
@NullMarked
package org.linli.shared.idempotency;

import org.jspecify.annotations.NullMarked;
