/** Pictures that people upload. */
@NullMarked
package org.linli.pictures;

import org.jspecify.annotations.NullMarked;
