/** Redis as a hint: what it holds may be used, but nobody waits for it and nothing depends on it. */
@NullMarked
package org.linli.shared.redis;

import org.jspecify.annotations.NullMarked;
