/** The page on the wall of a station: what is in its rooms today. */
@NullMarked
package org.linli.stations.sign;

import org.jspecify.annotations.NullMarked;
