package org.linli.wechat;

import cn.binarywang.wx.miniapp.config.WxMaConfig;
import cn.binarywang.wx.miniapp.config.impl.WxMaRedisBetterConfigImpl;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.linli.shared.redis.RedisHint;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Puts the gateway together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(WeChatSettings.class)
class WeChatConfiguration {

    @Bean
    WxJavaClient wxJavaClient(WeChatSettings settings, StringRedisTemplate redis, RedisHint hint) {
        return new WxJavaClient(account(settings, redis, hint));
    }

    static WxMaConfig account(WeChatSettings settings, StringRedisTemplate redis, RedisHint hint) {
        var account = new WxMaRedisBetterConfigImpl(
                new RedisTokenStore(redis, hint, InstantSource.system()), AccessToken.KEY_PREFIX);
        account.setAppid(settings.appid());
        account.setSecret(settings.secret());
        account.setMsgDataFormat("JSON");
        account.useStableAccessToken(true);
        account.setApiHostUrl(settings.baseUrl());
        return account;
    }

    @Bean
    WeChatCalls weChatCalls(MeterRegistry meters) {
        return new WeChatCalls(meters);
    }

    @Bean
    WeChatGateway weChatGateway(WxJavaClient wxjava, WeChatCalls calls) {
        return new WeChatGateway(wxjava, calls);
    }

    @Bean
    AccessToken accessToken(WxJavaClient wxjava, WeChatCalls calls, StringRedisTemplate redis, RedisHint hint) {
        return new AccessToken(wxjava, calls, redis, hint);
    }
}
