/** Tests of the door, with the requests and documents that it must keep out. */
@NullMarked
package org.linli.door;

import org.jspecify.annotations.NullMarked;
