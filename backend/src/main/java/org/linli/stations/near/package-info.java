/** What can be walked to. */
@NullMarked
package org.linli.stations.near;

import org.jspecify.annotations.NullMarked;
