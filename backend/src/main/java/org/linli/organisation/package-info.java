/** The tree from district to household, and the roles that people hold in it. */
@NullMarked
package org.linli.organisation;

import org.jspecify.annotations.NullMarked;
