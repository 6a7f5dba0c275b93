/** Codes on a screen that change every 30 seconds and tell that who knows one is there. */
@NullMarked
package org.linli.shared.presence;

import org.jspecify.annotations.NullMarked;
