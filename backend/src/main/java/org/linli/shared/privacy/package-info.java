/** What modules say about a person's data, so that they can be exported and erased. */
@NullMarked
package org.linli.shared.privacy;

import org.jspecify.annotations.NullMarked;
