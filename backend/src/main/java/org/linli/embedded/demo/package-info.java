/** The demo data: communities, stations, people and activities, made from the files under {@code demo/}. */
@NullMarked
package org.linli.embedded.demo;

import org.jspecify.annotations.NullMarked;
