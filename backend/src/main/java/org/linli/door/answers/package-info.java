/** Answers that are the same for everyone, kept as the bytes that go out. */
@NullMarked
package org.linli.door.answers;

import org.jspecify.annotations.NullMarked;
