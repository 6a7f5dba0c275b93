/** What people come together for, and who has a place in it. */
@NullMarked
package org.linli.activities;

import org.jspecify.annotations.NullMarked;
