package org.linli.shared.rates;

import io.github.bucket4j.redis.lettuce.RedisApi;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** Lets the library use the connection that the rest of the server uses, from the moment it is first needed. */
class RedisCommands<K> implements RedisApi<K> {

    private final RedisConnectionFactory connections;

    /** The connections speak in bytes, and so must {@code K}; the library hands over keys as an array of objects. */
    RedisCommands(RedisConnectionFactory connections) {
        this.connections = connections;
    }

    @Override
    public <V> RedisFuture<V> eval(String script, ScriptOutputType type, K[] keys, byte[][] arguments) {
        return commands().eval(script, type, keys, arguments);
    }

    @Override
    public RedisFuture<byte[]> get(K key) {
        return commands().get(key);
    }

    @Override
    public RedisFuture<?> delete(K key) {
        return commands().del(keys(key));
    }

    @SuppressWarnings("unchecked")
    private static <K> K[] keys(K key) {
        return (K[]) new Object[] {key};
    }

    /** Closing the wrapper leaves the shared connection open. */
    @SuppressWarnings("unchecked")
    private RedisClusterAsyncCommands<K, byte[]> commands() {
        try (var connection = connections.getConnection()) {
            return (RedisClusterAsyncCommands<K, byte[]>) connection.getNativeConnection();
        }
    }
}
