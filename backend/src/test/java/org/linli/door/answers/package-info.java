@NullMarked
package org.linli.door.answers;

import org.jspecify.annotations.NullMarked;
