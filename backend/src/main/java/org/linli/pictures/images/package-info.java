/** Makes pictures anew out of files that strangers send. */
@NullMarked
package org.linli.pictures.images;

import org.jspecify.annotations.NullMarked;
