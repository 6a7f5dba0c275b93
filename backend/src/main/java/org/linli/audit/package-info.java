/** Who did what for whom, from where, with which role and purpose. */
@NullMarked
package org.linli.audit;

import org.jspecify.annotations.NullMarked;
