/** Conventions of the schema, held by tests. */
@NullMarked
package org.linli.schema;

import org.jspecify.annotations.NullMarked;
