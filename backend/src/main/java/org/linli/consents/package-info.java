/** What people have agreed to, and what they have taken back. */
@NullMarked
package org.linli.consents;

import org.jspecify.annotations.NullMarked;
