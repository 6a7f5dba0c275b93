/** Places that serve residents, and their rooms. */
@NullMarked
package org.linli.stations;

import org.jspecify.annotations.NullMarked;
