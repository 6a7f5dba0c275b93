/** How wishes are written, checked and taken back. */
@NullMarked
package org.linli.wishes.writing;

import org.jspecify.annotations.NullMarked;
