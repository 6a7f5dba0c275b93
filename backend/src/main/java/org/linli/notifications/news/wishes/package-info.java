/** What happens to wishes, and who is told of it: one class for each kind of event. */
@NullMarked
package org.linli.notifications.news.wishes;

import org.jspecify.annotations.NullMarked;
