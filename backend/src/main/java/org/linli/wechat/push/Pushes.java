package org.linli.wechat.push;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Tells the other modules what was pushed, once for each event, however often WeChat or anybody else sends it. */
@Component
class Pushes {

    private final PushMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pushes(PushMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    /** Returns whether the push was new; what it says is stored with the transaction. */
    @Transactional
    public boolean receive(PushQuery query, JsonNode push) {
        var isNew = remember("nonce", query.timestamp(), query.nonce()) && remember(nameOf(push));
        if (isNew) {
            PushedEvents.of(push).forEach(events::publishEvent);
        }
        return isNew;
    }

    /** What names an event for WeChat; two pictures of one person can be through in the same second. */
    private static String[] nameOf(JsonNode push) {
        var id = push.path("MsgId").asString("");
        return id.isEmpty()
                ? new String[] {
                    "event",
                    push.path("FromUserName").asString(""),
                    push.path("CreateTime").asString(""),
                    push.path("Event").asString(""),
                    push.path("trace_id").asString("")
                }
                : new String[] {"message", id};
    }

    private boolean remember(String... name) {
        return mapper.remember(hash(String.join("\n", name)), clock.instant()) > 0;
    }

    private static String hash(String name) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This JVM has no SHA-256", impossible);
        }
    }
}
