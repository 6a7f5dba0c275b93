/** Setting when stations are open, and the holidays that count for all of them. */
@NullMarked
package org.linli.stations.running.hours;

import org.jspecify.annotations.NullMarked;
