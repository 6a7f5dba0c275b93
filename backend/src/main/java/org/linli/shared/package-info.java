/** What every module builds on: errors, ids, pages, the viewer, idempotency. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.linli.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
