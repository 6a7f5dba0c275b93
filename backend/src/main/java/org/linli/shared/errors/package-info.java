/** The three lanes of errors: broken rules as data, faults of the request, opaque bugs. */
@NullMarked
package org.linli.shared.errors;

import org.jspecify.annotations.NullMarked;
