/** Who is acting: people, their sessions and devices. */
@NullMarked
package org.linli.identity;

import org.jspecify.annotations.NullMarked;
