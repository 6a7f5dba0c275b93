/** Participatory budgets: money, projects that residents propose for it, and which of them a vote has chosen. */
@NullMarked
package org.linli.budgets;

import org.jspecify.annotations.NullMarked;
