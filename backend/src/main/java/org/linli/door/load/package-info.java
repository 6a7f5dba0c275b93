/** How much the server does at once, how long it takes at most, and how it stops. */
@NullMarked
package org.linli.door.load;

import org.jspecify.annotations.NullMarked;
