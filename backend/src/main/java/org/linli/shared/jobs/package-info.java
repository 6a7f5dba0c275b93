/** Work that is done on one server of all: modules have a bean of a task each, db-scheduler sees to the rest. */
@NullMarked
package org.linli.shared.jobs;

import org.jspecify.annotations.NullMarked;
