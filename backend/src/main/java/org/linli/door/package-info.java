/** The door of the GraphQL endpoint: what a request may look like, and how much it may ask for. */
@NullMarked
package org.linli.door;

import org.jspecify.annotations.NullMarked;
