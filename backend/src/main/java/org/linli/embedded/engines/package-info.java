/** The engines that the embedded default runs as processes of its own, and the folder that they live in. */
@NullMarked
package org.linli.embedded.engines;

import org.jspecify.annotations.NullMarked;
