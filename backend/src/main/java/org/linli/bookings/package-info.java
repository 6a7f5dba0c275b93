/** Rooms and slots of stations that people book, and what becomes of it. */
@NullMarked
package org.linli.bookings;

import org.jspecify.annotations.NullMarked;
