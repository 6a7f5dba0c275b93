/** Where the files of pictures lie: in a folder of this machine, or in a bucket that all servers share. */
@NullMarked
package org.linli.pictures.storage;

import org.jspecify.annotations.NullMarked;
