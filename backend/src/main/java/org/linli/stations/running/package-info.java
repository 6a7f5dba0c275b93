/** Running stations, for staff at their nodes: what is told of them. */
@NullMarked
package org.linli.stations.running;

import org.jspecify.annotations.NullMarked;
