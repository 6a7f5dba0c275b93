/** What becomes of decisions: the public notice with objections, tasks with their progress, and how those affected judge it. */
@NullMarked
package org.linli.undertakings;

import org.jspecify.annotations.NullMarked;
