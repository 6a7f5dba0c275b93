/** What every schema needs: scalars, cursors, connections, access rules. */
@NullMarked
package org.linli.shared.graphql;

import org.jspecify.annotations.NullMarked;
