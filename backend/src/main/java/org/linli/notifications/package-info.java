/** What people are told, in the inbox, by WeChat and by phone. */
@NullMarked
package org.linli.notifications;

import org.jspecify.annotations.NullMarked;
