/** When stations and their services are open. */
@NullMarked
package org.linli.stations.hours;

import org.jspecify.annotations.NullMarked;
