package org.linli.wechat;

import io.lettuce.core.ClientOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import org.linli.embedded.engines.EnginesFixture;
import org.linli.embedded.wechat.SimulatedWeChat;
import org.linli.shared.redis.RedisHint;
import org.linli.shared.redis.RedisHintFixture;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** One process's view of WeChat: the gateway, the token, and what they are made of. */
public final class WeChatFixture implements AutoCloseable {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final WeChatCalls calls = new WeChatCalls(meters);
    final LettuceConnectionFactory connections;
    final StringRedisTemplate redis;
    final RedisHint hint = RedisHintFixture.create();
    final WxJavaClient wxjava;
    final WeChatGateway gateway;
    final AccessToken token;

    private WeChatFixture(WeChatSettings settings, String redisUrl, int database) {
        connections = connect(redisUrl, database);
        redis = new StringRedisTemplate(connections);
        wxjava = new WxJavaClient(WeChatConfiguration.account(settings, redis, hint));
        gateway = new WeChatGateway(wxjava, calls);
        token = new AccessToken(wxjava, calls, redis, hint);
    }

    static WeChatFixture at(SimulatedWeChat wechat) {
        return at(wechat.baseUrl());
    }

    static WeChatFixture at(String baseUrl) {
        return with(SimulatedWeChat.SECRET, baseUrl, EnginesFixture.redisUrl());
    }

    static WeChatFixture with(String secret, String baseUrl, String redisUrl) {
        return new WeChatFixture(new WeChatSettings(SimulatedWeChat.APPID, secret, baseUrl), redisUrl, 0);
    }

    /** With a token that no other test touches. */
    public static WeChatFixture alone(String baseUrl, int database) {
        var settings = new WeChatSettings(SimulatedWeChat.APPID, SimulatedWeChat.SECRET, baseUrl);
        return new WeChatFixture(settings, EnginesFixture.redisUrl(), database);
    }

    public WeChatGateway gateway() {
        return gateway;
    }

    public void forgetToken() {
        redis.delete(redis.keys("linli:wechat:*"));
    }

    private static LettuceConnectionFactory connect(String url, int database) {
        var address = URI.create(url);
        var options = ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .build();
        var server = new RedisStandaloneConfiguration(address.getHost(), address.getPort());
        server.setDatabase(database);
        var factory = new LettuceConnectionFactory(
                server,
                LettuceClientConfiguration.builder()
                        .commandTimeout(Duration.ofSeconds(2))
                        .clientOptions(options)
                        .build());
        factory.afterPropertiesSet();
        factory.start();
        return factory;
    }

    @Override
    public void close() throws Exception {
        wxjava.close();
        connections.destroy();
    }
}
