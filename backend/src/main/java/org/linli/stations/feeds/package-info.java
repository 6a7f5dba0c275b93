/** Calendars of rooms that staff reads in calendar programs of their own. */
@NullMarked
package org.linli.stations.feeds;

import org.jspecify.annotations.NullMarked;
