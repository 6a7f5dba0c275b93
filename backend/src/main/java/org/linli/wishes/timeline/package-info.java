/** What has happened to wishes, for those who ask later. */
@NullMarked
package org.linli.wishes.timeline;

import org.jspecify.annotations.NullMarked;
