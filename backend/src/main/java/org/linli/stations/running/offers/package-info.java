/** Setting what stations offer: rooms, services, and how they can be booked. */
@NullMarked
package org.linli.stations.running.offers;

import org.jspecify.annotations.NullMarked;
