/** What happens elsewhere, and who is told of it: one class for each kind of event. */
@NullMarked
package org.linli.notifications.news;

import org.jspecify.annotations.NullMarked;
