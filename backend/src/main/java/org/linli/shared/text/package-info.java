/** How alike texts are. */
@NullMarked
package org.linli.shared.text;

import org.jspecify.annotations.NullMarked;
