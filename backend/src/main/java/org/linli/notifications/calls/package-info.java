/** People who have to be called because nothing else reaches them. */
@NullMarked
package org.linli.notifications.calls;

import org.jspecify.annotations.NullMarked;
