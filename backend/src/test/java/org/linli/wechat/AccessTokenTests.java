package org.linli.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.linli.embedded.wechat.Fault;
import org.linli.embedded.wechat.SimulatedWeChat;

@Timeout(60)
@Isolated("forty callers and a lock of seconds need the machine")
class AccessTokenTests {

    private static final int CALLERS = 40;
    /** On an idle machine it is below one second, which is printed; the library's own lock took 22. */
    private static final Duration NO_QUEUE = Duration.ofSeconds(12);

    private static final String TOKEN = "/cgi-bin/stable_token";
    private static final String KEY = "linli:wechat:access_token:" + SimulatedWeChat.APPID;
    private static final String LOCK = "linli:wechat:lock:" + SimulatedWeChat.APPID + ":accessTokenLock";

    private SimulatedWeChat wechat;
    private List<WeChatFixture> processes;
    private WeChatFixture process;
    private int tokenCallsBefore;

    @BeforeEach
    void start() throws Exception {
        wechat = SimulatedWeChat.start();
        processes = Stream.generate(() -> WeChatFixture.alone(wechat.baseUrl(), 1))
                .limit(4)
                .toList();
        process = processes.getFirst();
        process.forgetToken();
        inParallel("warm-up", number -> phone(number, "warm" + number));
        process.forgetToken();
        wechat.revokeToken();
        tokenCallsBefore = wechat.calls(TOKEN);
    }

    @AfterEach
    void stop() throws Exception {
        for (var each : processes) {
            each.close();
        }
        wechat.close();
    }

    @Test
    void oneOfFortyCallersFetchesTheFirstToken() throws Exception {
        var elapsed = inParallel("cold", number -> process(number).token.current());

        assertThat(tokenCalls()).isEqualTo(1);
        System.out.println("40 callers without a good token: one token call, " + elapsed.toMillis() + " ms");
        assertThat(elapsed).isLessThan(NO_QUEUE);
    }

    @Test
    void oneOfFortyCallersReplacesARevokedToken() throws Exception {
        process.token.current();
        wechat.revokeToken();

        var elapsed = inParallel("revoked", number -> phone(number, "1380000" + number));

        assertThat(tokenCalls()).isEqualTo(2);
        System.out.println("40 callers without a good token: one token call, " + elapsed.toMillis() + " ms");
        assertThat(elapsed).isLessThan(NO_QUEUE);
    }

    @Test
    void aTokenReportedInvalidIsReplacedOnce() throws Exception {
        var invalid = process.token.current();
        wechat.revokeToken();

        inParallel("reported", number -> {
            process(number).token.reportInvalid(invalid);
            return process(number).token.current();
        });

        assertThat(tokenCalls()).isEqualTo(2);
        assertThat(process.token.current()).isNotEqualTo(invalid);
    }

    @Test
    void aTokenWithLittleTimeIsNotFetchedForEachCall() {
        wechat.giveOutTokensFor(Duration.ofSeconds(150));

        for (var i = 0; i < 5; i++) {
            process.token.current();
        }

        assertThat(tokenCalls()).isEqualTo(1);
        assertThat(process.redis.getExpire(KEY)).isBetween(20L, 30L);
    }

    @Test
    void oneProcessRenewsATokenNearItsEnd() {
        process.token.current();
        process.redis.expire(KEY, Duration.ofMinutes(9));

        processes.forEach(each -> each.token.renewWhenNearItsEnd());

        assertThat(tokenCalls()).isEqualTo(2);
        assertThat(process.redis.getExpire(KEY)).isGreaterThan(3600);
    }

    @Test
    void aTokenWithTimeOrNotInUseIsLeftAlone() {
        process.token.renewWhenNearItsEnd();
        assertThat(tokenCalls()).isZero();

        process.token.current();
        processes.get(1).token.renewWhenNearItsEnd();
        assertThat(tokenCalls()).isEqualTo(1);
    }

    @Test
    void anOutageOfTheTokenEndpointIsOver() throws Exception {
        wechat.faults().plan(TOKEN, Fault.HTML, 1);

        assertThat(catchThrowable(process.token::current))
                .isInstanceOf(WeChatFailure.Unavailable.class)
                .hasNoCause();
        assertThat(process.token.current()).startsWith("SIM_TOKEN_");
    }

    @Test
    void aLockOfAForeignProcessIsWaitedForOnlyAsLongAsAsked() throws Exception {
        process.redis.opsForValue().set("linli:test:lock", "foreign", Duration.ofMinutes(5));
        var lock = new RedisLock(process.redis, process.hint, "linli:test:lock");

        assertThat(lock.tryLock()).isFalse();
        assertThat(lock.tryLock(100, TimeUnit.MILLISECONDS)).isFalse();
        process.redis.delete("linli:test:lock");
        assertThat(lock.tryLock(100, TimeUnit.MILLISECONDS)).isTrue();
        assertThat(lock.tryLock()).isTrue();
        lock.unlock();
        assertThat(process.redis.hasKey("linli:test:lock")).isTrue();
        lock.unlock();
        assertThat(process.redis.hasKey("linli:test:lock")).isFalse();
    }

    @Test
    void aLockThatADeadProcessHoldsStopsNobody() throws Exception {
        process.redis.opsForValue().set(LOCK, "dead", Duration.ofMinutes(5));

        inParallel("locked by the dead", number -> process(number).token.current());

        assertThat(tokenCalls()).isBetween(1, processes.size());
        assertThat(process.redis.opsForValue().get(LOCK)).isEqualTo("dead");
    }

    private int tokenCalls() {
        return wechat.calls(TOKEN) - tokenCallsBefore;
    }

    /** A call that needs a token, as WxJava makes it. */
    private String phone(int number, String code) throws Exception {
        return process(number)
                .wxjava
                .getUserService()
                .getPhoneNumber("phone-" + code)
                .getPurePhoneNumber();
    }

    private WeChatFixture process(int number) {
        return processes.get(number % processes.size());
    }

    private static Duration inParallel(String name, Caller caller) throws Exception {
        var calls = IntStream.range(0, CALLERS)
                .<Callable<String>>mapToObj(number -> () -> caller.call(number))
                .toList();
        var before = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call : threads.invokeAll(calls)) {
                assertThat(call.get()).isNotBlank();
            }
        }
        var elapsed = Duration.ofNanos(System.nanoTime() - before);
        System.out.printf("%d parallel calls, token %s: %d ms%n", CALLERS, name, elapsed.toMillis());
        return elapsed;
    }

    private interface Caller {

        String call(int number) throws Exception;
    }
}
