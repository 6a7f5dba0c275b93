/** What people have been told, in their own language. */
@NullMarked
package org.linli.notifications.inbox;

import org.jspecify.annotations.NullMarked;
