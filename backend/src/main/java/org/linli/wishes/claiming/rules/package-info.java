/** What a claim must keep to, a rule a class. */
@NullMarked
package org.linli.wishes.claiming.rules;

import org.jspecify.annotations.NullMarked;
