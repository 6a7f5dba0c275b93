/** How the server starts: settings are checked, and what stops a start is said in one line. */
@NullMarked
package org.linli.shared.startup;

import org.jspecify.annotations.NullMarked;
