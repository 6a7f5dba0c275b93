/** Encryption of what is personal, with a key for each owner that can be destroyed. */
@NullMarked
package org.linli.shared.secrets;

import org.jspecify.annotations.NullMarked;
