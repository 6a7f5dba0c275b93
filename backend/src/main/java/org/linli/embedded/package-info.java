/** The embedded default: database, Redis, simulated WeChat, demo data, GraphiQL and the preview. */
@NullMarked
package org.linli.embedded;

import org.jspecify.annotations.NullMarked;
