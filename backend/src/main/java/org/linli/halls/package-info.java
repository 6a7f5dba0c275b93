/** Agenda halls, their rules, and the topics that residents raise, talk over and decide in them. */
@NullMarked
package org.linli.halls;

import org.jspecify.annotations.NullMarked;
