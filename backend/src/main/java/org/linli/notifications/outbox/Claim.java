package org.linli.notifications.outbox;

import org.jspecify.annotations.Nullable;
import org.linli.notifications.inbox.Notification;
import org.linli.wechat.SubscribeMessage;

/**
 * A message that this server alone may send now, once.
 *
 * @param message as it was before it was claimed
 * @param notification what it brings; null when it sums up
 */
record Claim(Message message, Template template, @Nullable Notification notification, SubscribeMessage content) {}
