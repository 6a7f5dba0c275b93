package org.linli.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.embedded.engines.RedisFixture;
import org.linli.embedded.wechat.SimulatedWeChat;

@Timeout(120)
class RedisTokenStoreTests {

    private static final String KEY = "linli:wechat:access_token:test";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private RedisFixture server;
    private SimulatedWeChat wechat;
    private WeChatFixture process;
    private RedisTokenStore store;

    @BeforeEach
    void start() throws Exception {
        server = RedisFixture.start();
        wechat = SimulatedWeChat.start();
        process = WeChatFixture.with(SimulatedWeChat.SECRET, wechat.baseUrl(), server.url());
        store = new RedisTokenStore(process.redis, process.hint, InstantSource.system());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        process.close();
        wechat.close();
    }

    @Test
    void theCopyServesWhileRedisIsAway() throws Exception {
        store.setValue(KEY, "one", 3600, TimeUnit.SECONDS);

        server.freeze();

        assertThat(store.getValue(KEY)).isEqualTo("one");
        assertThat(store.getExpire(KEY)).isBetween(3000L, 3600L);
    }

    @Test
    void aCopyThatAnotherProcessReplacedIsNotTaken() throws Exception {
        store.setValue(KEY, "old", 3600, TimeUnit.SECONDS);
        process.redis.opsForValue().set(KEY, "new", Duration.ofHours(1));
        assertThat(store.getValue(KEY)).isEqualTo("new");

        server.freeze();

        assertThat(store.getValue(KEY)).isNull();
    }

    @Test
    void whatIsFetchedMeanwhileReplacesWhatRedisHeld() throws Exception {
        store.setValue(KEY, "old", 3600, TimeUnit.SECONDS);
        server.freeze();
        store.setValue(KEY, "new", 3600, TimeUnit.SECONDS);
        assertThat(store.getValue(KEY)).isEqualTo("new");
        server.thaw();
        awaitRedis();

        assertThat(store.getValue(KEY)).isEqualTo("new");
        assertThat(process.redis.opsForValue().get(KEY)).isEqualTo("new");
        assertThat(process.redis.getExpire(KEY)).isBetween(3000L, 3600L);
    }

    @Test
    void whatIsForgottenMeanwhileStaysForgotten() throws Exception {
        store.setValue(KEY, "bad", 3600, TimeUnit.SECONDS);
        server.freeze();
        store.expire(KEY, 0, TimeUnit.SECONDS);
        assertThat(store.getValue(KEY)).isNull();
        assertThat(store.getExpire(KEY)).isNotPositive();
        server.thaw();
        awaitRedis();

        assertThat(store.getValue(KEY)).isNull();
        assertThat(process.redis.hasKey(KEY)).isFalse();
    }

    @Test
    void aTokenIsFetchedWhileRedisIsAway() throws Exception {
        server.freeze();

        var token = process.token.current();

        assertThat(token).startsWith("SIM_TOKEN_");
        assertThat(process.token.current()).isEqualTo(token);
        assertThat(wechat.calls("/cgi-bin/stable_token")).isOne();
    }

    private void awaitRedis() throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!process.hint.tell(() -> process.redis.hasKey("any"))) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(50);
        }
    }
}
