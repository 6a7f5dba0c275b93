package org.linli.wechat;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The mini-program's account at WeChat. */
@ConfigurationProperties("linli.wechat")
record WeChatSettings(String appid, String secret, @DefaultValue("https://api.weixin.qq.com") String baseUrl) {

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return appid + " at " + baseUrl;
    }
}
