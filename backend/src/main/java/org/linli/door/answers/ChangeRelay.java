package org.linli.door.answers;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.answers.Changed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;

/**
 * Carries changes from server to server by Redis, without waiting for it. Whoever was cut off for a while trusts none of
 * the answers made before; while cut off, answers live as long as they live at most.
 */
@Component
class ChangeRelay extends RedisPubSubAdapter<String, String> implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeRelay.class);
    private static final String CHANNEL = "linli:changes";
    private static final String NUMBERS = "numbers";
    private static final String OBJECTS = "objects";
    private static final int HEAD = 2;
    private static final long PAUSE_MILLIS = 1_000;

    private final LettuceConnectionFactory factory;
    private final ChangeLog changes;
    private final String self = UUID.randomUUID().toString();
    private volatile @Nullable Thread connecting;
    private volatile @Nullable StatefulRedisPubSubConnection<String, String> connection;

    ChangeRelay(LettuceConnectionFactory factory, ChangeLog changes) {
        this.factory = factory;
        this.changes = changes;
    }

    /** Tells the other servers. */
    @EventListener
    void tell(Changed changed) {
        var open = connection;
        if (open != null) {
            var kind = changed.numbersOnly() ? NUMBERS : OBJECTS;
            open.async().publish(CHANNEL, self + ' ' + kind + ' ' + String.join(" ", changed.sources()));
        }
    }

    @Override
    public void message(String channel, String message) {
        var words = List.of(message.split(" "));
        if (!words.getFirst().equals(self)) {
            changes.hear(new Changed(
                    Set.copyOf(words.subList(HEAD, words.size())), words.get(1).equals(NUMBERS)));
        }
    }

    /** Comes again after each loss of the connection, during which messages may have been missed. */
    @Override
    public void subscribed(String channel, long count) {
        changes.loseSight();
    }

    @Override
    public void start() {
        connecting = Thread.startVirtualThread(this::connect);
    }

    private void connect() {
        while (connection == null && !Thread.currentThread().isInterrupted()) {
            try {
                connection = listen(open(factory.getRequiredNativeClient()));
            } catch (RedisException | IllegalStateException away) {
                LOG.debug("No connection to Redis yet: {}", away.getClass().getSimpleName());
                pause();
            }
        }
    }

    private StatefulRedisPubSubConnection<String, String> listen(StatefulRedisPubSubConnection<String, String> open) {
        try {
            open.addListener(this);
            open.sync().subscribe(CHANNEL);
            return open;
        } catch (RedisException away) {
            open.close();
            throw away;
        }
    }

    private static StatefulRedisPubSubConnection<String, String> open(AbstractRedisClient client) {
        return client instanceof RedisClusterClient cluster
                ? cluster.connectPubSub()
                : ((RedisClient) client).connectPubSub();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        var thread = connecting;
        if (thread != null) {
            thread.interrupt();
        }
        connecting = null;
        var open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public boolean isRunning() {
        return connecting != null;
    }
}
