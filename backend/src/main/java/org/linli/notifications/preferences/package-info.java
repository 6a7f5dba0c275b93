/** How people want to be told. */
@NullMarked
package org.linli.notifications.preferences;

import org.jspecify.annotations.NullMarked;
