/** Migrations, ids and the settings of MyBatis-Plus. */
@NullMarked
package org.linli.shared.persistence;

import org.jspecify.annotations.NullMarked;
