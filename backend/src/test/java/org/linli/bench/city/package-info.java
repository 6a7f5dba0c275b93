/** Cities of any size, made up from a seed and written straight into the tables. */
@NullMarked
package org.linli.bench.city;

import org.jspecify.annotations.NullMarked;
