/** What people may do about their data: export, closing, a look at who has looked. */
@NullMarked
package org.linli.privacy;

import org.jspecify.annotations.NullMarked;
