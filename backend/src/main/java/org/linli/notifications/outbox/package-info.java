/** WeChat messages: what people allow, what is to be sent, and what came of it. */
@NullMarked
package org.linli.notifications.outbox;

import org.jspecify.annotations.NullMarked;
