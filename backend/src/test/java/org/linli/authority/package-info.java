/** Who may do what, held against expectations that are checked in. */
@NullMarked
package org.linli.authority;

import org.jspecify.annotations.NullMarked;
