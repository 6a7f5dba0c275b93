/** How open wishes are found: by what they are like, and by where they are. */
@NullMarked
package org.linli.wishes.finding;

import org.jspecify.annotations.NullMarked;
