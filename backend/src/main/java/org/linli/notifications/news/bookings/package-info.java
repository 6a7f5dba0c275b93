/** What happens to bookings, told to whoever has booked: one class for each kind of event. */
@NullMarked
package org.linli.notifications.news.bookings;

import org.jspecify.annotations.NullMarked;
