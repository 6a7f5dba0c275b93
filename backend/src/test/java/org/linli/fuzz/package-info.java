/** Jazzer, which looks for inputs that break what holds for all of them: in short in {@code verify}, for long by {@code bench}. */
@NullMarked
package org.linli.fuzz;

import org.jspecify.annotations.NullMarked;
