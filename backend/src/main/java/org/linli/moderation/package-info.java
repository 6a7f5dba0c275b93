/** Whether what people write may be seen by others. */
@NullMarked
package org.linli.moderation;

import org.jspecify.annotations.NullMarked;
