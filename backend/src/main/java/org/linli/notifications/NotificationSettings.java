package org.linli.notifications;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told.
 *
 * @param workers whether this server sends messages and tells crowds
 * @param parallel how many messages it sends at once
 * @param lease how long the sending of one message may take; a multiple of what the gateway allows a call
 * @param digestAt when the messages that sum up are sent, by the clock of {@link #ZONE}
 * @param templates WeChat's templates by the kind of news, and {@code DIGEST} for the one that sums up
 */
@ConfigurationProperties("linli.notifications")
public record NotificationSettings(
        @DefaultValue("true") boolean workers,
        @DefaultValue("8") int parallel,
        @DefaultValue("3m") Duration lease,
        @DefaultValue("19:00") LocalTime digestAt,
        @DefaultValue Map<String, TemplateSettings> templates) {

    /** The clock that people go by. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * A template as it was registered with WeChat.
     *
     * @param longTerm whether one consent lasts for all messages
     * @param fields which of our values stands in which of WeChat's fields, for example {@code thing1=activity}
     */
    public record TemplateSettings(
            @Nullable String id, @DefaultValue("false") boolean longTerm, @DefaultValue Map<String, String> fields) {}
}
