@NullMarked
package org.linli.door.load;

import org.jspecify.annotations.NullMarked;
